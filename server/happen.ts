import type { z } from 'zod';
import { allEvents, type EventFor, type EventName } from '#contract/index.ts';
import type { Turn } from './platform/turn.ts';

/** What happened, for each audience that the event has. */
export interface Shapes<N extends EventName> {
  readonly agents: EventFor<N, 'agents'>;
  readonly visitor?: EventFor<N, 'visitor'>;
  readonly conversationId?: string;
  readonly contactId?: string;
}

/** Writes an event of the contract. What customers get is cut to its schema here, whatever the compiler let pass. */
export function happen<N extends EventName>(turn: Turn, name: N, shapes: Shapes<N>): Promise<void> {
  const { to } = allEvents[name] as { to: { visitor?: z.ZodType } };
  const visitor =
    shapes.visitor === undefined || to.visitor === undefined ? {} : { visitor: to.visitor.parse(shapes.visitor) };
  const { agents, conversationId, contactId } = shapes;
  return turn.emit({
    name,
    agents,
    ...visitor,
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(contactId === undefined ? {} : { contactId }),
  });
}
