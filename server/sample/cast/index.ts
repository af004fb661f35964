import { cornerTable } from './stories/corner-table.ts';
import { deliveries } from './stories/deliveries.ts';
import { doubleCharge } from './stories/double-charge.ts';
import { kindWords } from './stories/kind-words.ts';
import { machines } from './stories/machines.ts';
import { parcelQuestions } from './stories/parcel-questions.ts';
import { payments } from './stories/payments.ts';
import { presents } from './stories/presents.ts';
import { smallQuestions } from './stories/small-questions.ts';
import { subscriptions } from './stories/subscriptions.ts';
import type { Story } from './story.ts';

export { customers } from './customers.ts';
export type { Customer, CustomerName } from './customers.ts';
export { agents, teams } from './people.ts';
export type { Colleague, TeamName } from './people.ts';
export type { Step, Story, When, Word } from './story.ts';

/** Lark & Kettle, coffee and tea in Galway: all that happens there. */
export const stories: readonly Story[] = [
  ...doubleCharge,
  ...deliveries,
  ...parcelQuestions,
  ...payments,
  ...subscriptions,
  ...presents,
  ...machines,
  ...kindWords,
  ...smallQuestions,
  ...cornerTable,
];
