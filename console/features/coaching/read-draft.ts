import type { Hours } from '#contract/promises.ts';
import { check } from '#psychology/tone/index.ts';
import type { ReplyContext, ToneReport } from '#psychology/tone/index.ts';
import { draftPromises } from './draft-promises.ts';
import type { DraftPromise } from './draft-promises.ts';

export interface DraftQuestion {
  readonly text: string;
  readonly context: ReplyContext;
  /** Null while the inbox is not known: then no promise can be put on record. */
  readonly hours: Hours | null;
  /** Keys of found promises that the writer does not want on record. */
  readonly unticked: ReadonlySet<string>;
  /** BCP 47; in which language the draft is read. */
  readonly locale: string;
}

/** What one reading of a draft gave; it belongs to exactly this text. */
export interface DraftReading {
  readonly text: string;
  readonly report: ToneReport;
  readonly promises: readonly DraftPromise[];
}

/** Reads a draft in this browser. What will go on record with it counts as recorded. */
export function readDraft({ text, context, hours, unticked, locale }: DraftQuestion): DraftReading {
  const promises = hours === null ? [] : draftPromises(text, context.now, hours);
  const ticked = promises.filter(({ key }) => !unticked.has(key));
  const report = check(text, { ...context, promises: [...context.promises, ...ticked] }, locale);
  return { text, report, promises };
}

/** What sending must ask about first: card data, secrets and the like. Also for drafts that nobody paused over. */
export function privateData(question: DraftQuestion): ToneReport['hints'] {
  return readDraft(question).report.hints.filter(({ asks }) => asks);
}
