import type { FigureDefinition } from './definition.ts';
import { count } from './definition.ts';

/** This moment. */
export const moment = {
  waiting: count('Waiting for an answer', 'Conversations in which a customer waits for a word of ours now.', 'Now'),
  longestWait: {
    ...{ name: 'Longest wait', definition: 'Since when the customer who waits longest has waited.', unit: 'seconds' },
    ...{ interval: 'none', better: 'lower', source: 'Now' },
  },
  dueSoon: count('Due within the hour', 'Conversations in which something promised falls due within an hour.', 'Now'),
  overdue: count('Overdue', 'Conversations in which a promised moment has passed.', 'Now'),
  unassigned: count('Waiting with nobody', 'Conversations that wait and belong to no colleague and no team.', 'Now'),
  unresolved: count('Not resolved', 'Conversations that are not resolved, whoever has the word.', 'Now'),
  online: count('Colleagues here', 'Colleagues who have the console open and are not away.', 'Now'),
} as const satisfies Record<string, FigureDefinition>;
