import { phoneCalls } from './stories/calls.ts';
import { cornerTable } from './stories/corner-table.ts';
import { deliveries } from './stories/deliveries.ts';
import { doubleCharge } from './stories/double-charge.ts';
import { firstOrders } from './stories/first-orders.ts';
import { kindWords } from './stories/kind-words.ts';
import { machines } from './stories/machines.ts';
import { parcelQuestions } from './stories/parcel-questions.ts';
import { payments } from './stories/payments.ts';
import { presents } from './stories/presents.ts';
import { smallQuestions } from './stories/small-questions.ts';
import { subscriptions } from './stories/subscriptions.ts';
import { weeksBefore } from './stories/weeks-before.ts';
import type { Story } from './story.ts';

export { card, members, redemptions } from './card.ts';
export { companies, fields } from './companies.ts';
export { customers } from './customers.ts';
export type { Customer, CustomerName } from './customers.ts';
export { gifts } from './gestures.ts';
export type { Gift } from './gestures.ts';
export { opinions } from './opinions.ts';
export type { Opinion } from './opinions.ts';
export { orders } from './orders.ts';
export type { Order } from './orders.ts';
export { recommendations } from './recommendations.ts';
export { linksForFriends, thanks } from './referrals.ts';
export { agents, teams } from './people.ts';
export type { Colleague, TeamName } from './people.ts';
export type { Step, Story, When, Word } from './story.ts';
export { lookedOn, personalWords } from './touches.ts';
export { wishes } from './wishes.ts';
export type { Wish } from './wishes.ts';

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
  ...firstOrders,
  ...phoneCalls,
  ...weeksBefore,
];
