import type { Reaction } from '../hearing.ts';
import { firstContact } from './first-contact.ts';
import { gesture } from './gesture.ts';
import { hardFeeling } from './hard-feeling.ts';
import { promiseSettled } from './promise.ts';
import { lateReply } from './late-reply.ts';
import { reward } from './reward.ts';
import { survey } from './survey.ts';
import { cameBack } from './came-back.ts';
import { thanks } from './thanks.ts';
import { toldAgain } from './told-again.ts';
import { transferred } from './transferred.ts';
import { wounds } from './wounds.ts';

/** Everything that makes a moment, in the order in which one event is heard. A new kind is a file beside and a line here. */
export const reactions: readonly Reaction[] = [
  cameBack,
  hardFeeling,
  toldAgain,
  thanks,
  transferred,
  promiseSettled,
  lateReply,
  survey,
  gesture,
  reward,
  wounds,
  firstContact,
];
