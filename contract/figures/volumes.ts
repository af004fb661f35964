import type { FigureDefinition } from './definition.ts';
import { count } from './definition.ts';

/** How much comes, and what is left. */
export const volumes = {
  received: count('Messages from customers', 'Messages that customers wrote.', 'Messages'),
  sent: count('Messages to customers', 'Messages that colleagues wrote to customers; notes do not count.', 'Messages'),
  opened: count('Episodes begun', 'Times that a customer’s matter was opened, or opened again.', 'Episodes'),
  resolved: count('Episodes resolved', 'Times that a matter was resolved.', 'Episodes'),
  backlog: count('Open at the end', 'Episodes that were not resolved at the end of the time.', 'Episodes'),
} as const satisfies Record<string, FigureDefinition>;
