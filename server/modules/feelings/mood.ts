import type { Mood } from '#contract/feelings.ts';
import { advise, type Said } from '#psychology/course/index.ts';

/** A mood as it is kept: with what the customer said in the open episode, out of which the advice is made. */
export interface KeptMood extends Omit<Mood, 'advice'> {
  readonly said: Said;
}

/** What customers say of earlier calls and mails counts, though this house has not seen them. */
const third = 3;

/** A mood as agents see it, with the advice on escalation as things stand. */
export function shownMood({ said, ...mood }: KeptMood, { overduePromise }: { overduePromise: boolean }): Mood {
  const contacts = said.thirdTime ? Math.max(third, said.contacts) : said.contacts;
  const facts = { overduePromise, contacts, unansweredTwice: said.askedAgain };
  const { points, band, reasons, danger } = advise({ ...said, line: mood.line }, facts);
  return { ...mood, advice: { points, band, reasons: [...reasons], danger } };
}
