import type { Hours } from '#contract/promises.ts';
import { askedAgain, isThanks, saysSettled } from '#psychology/topics/index.ts';
import { openMinutesBetween } from '#server/modules/promises/index.ts';
import type { EpisodeRow, WordRow } from './store.ts';

/** What is kept of an episode; the columns of episode_facts that it alone says. */
export interface Facts {
  readonly episodeId: string;
  readonly conversationId: string;
  readonly contactId: string;
  readonly inboxId: string;
  readonly channel: string;
  readonly teamId: string | null;
  readonly topicId: string | null;
  readonly openedAt: string;
  readonly lastAt: string;
  readonly firstReplyAt: string | null;
  readonly firstReplyMinutes: number | null;
  readonly resolvedAt: string | null;
  readonly clockMinutes: number | null;
  readonly openMinutes: number | null;
  readonly customerMessages: number;
  readonly ourMessages: number;
  readonly touches: number;
  readonly transfers: number;
  readonly answeredBy: string | null;
  readonly reasks: number;
  readonly thanksOnly: boolean;
  readonly saidSettled: boolean;
  readonly promisesKept: number;
  readonly promisesBroken: number;
  readonly firstLabel: string | null;
  readonly firstValence: number | null;
  readonly peakLabel: string | null;
  readonly peakValence: number | null;
  readonly lastLabel: string | null;
  readonly lastValence: number | null;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The facts of an episode from its base rows: the same rows give the same facts, whenever they are asked. */
export function factsOf(
  episode: EpisodeRow,
  words: readonly WordRow[],
  hours: Hours | undefined,
  topicId: string | null,
): Facts {
  const { episodeId, conversationId, contactId, inboxId, channel, teamId, openedAt } = episode;
  const { firstReplyAt, firstReplyMinutes, promisesKept, promisesBroken } = episode;
  const theirs = words.filter(({ author }) => author === 'customer');
  const ours = words.filter(({ author }) => author === 'agent');
  const resolvedAt = resolution(episode, words);
  return {
    ...{ episodeId, conversationId, contactId, inboxId, channel, teamId, topicId, openedAt },
    ...{ firstReplyAt, firstReplyMinutes, promisesKept, promisesBroken },
    lastAt: words.reduce((last, { at }) => (at > last ? at : last), openedAt),
    resolvedAt,
    ...minutesUntil(openedAt, resolvedAt, hours),
    customerMessages: theirs.length,
    ourMessages: ours.length,
    touches: words.filter(({ author }, index) => author === 'agent' && words[index - 1]?.author !== 'agent').length,
    transfers: ours.filter(({ authorId }, index) => index > 0 && authorId !== ours[index - 1]?.authorId).length,
    answeredBy: onlyOne(ours),
    reasks: countReasks(words),
    thanksOnly: episode.beforeId !== null && theirs.length > 0 && theirs.every(({ text }) => isThanks(text)),
    saidSettled: settles(words),
    ...feelingsOf(theirs),
  };
}

/** Whoever wrote all of it; null where several did, nobody, or somebody who is not known. */
function onlyOne(ours: readonly WordRow[]): string | null {
  const [first] = ours;
  return first !== undefined && ours.every(({ authorId }) => authorId === first.authorId) ? first.authorId : null;
}

/**
 * When an episode was resolved. Of history that was brought in it is as long after its last message as it was in truth
 * after that was brought in: a conversation of last year was not resolved today.
 */
function resolution({ resolvedAt }: EpisodeRow, words: readonly WordRow[]): string | null {
  const last = words.at(-1);
  if (resolvedAt === null || last === undefined) return resolvedAt;
  const [atMs, keptMs, resolvedMs] = [Date.parse(last.at), Date.parse(last.createdAt), Date.parse(resolvedAt)];
  // The app's clock and the database's may be a little apart.
  const broughtIn = keptMs - atMs > dayMs && resolvedMs > keptMs - minuteMs;
  return broughtIn ? new Date(atMs + Math.max(0, resolvedMs - keptMs)).toISOString() : resolvedAt;
}

function minutesUntil(
  openedAt: string,
  resolvedAt: string | null,
  hours: Hours | undefined,
): Pick<Facts, 'clockMinutes' | 'openMinutes'> {
  if (resolvedAt === null) return { clockMinutes: null, openMinutes: null };
  const [fromMs, toMs] = [Date.parse(openedAt), Math.max(Date.parse(openedAt), Date.parse(resolvedAt))];
  const clockMinutes = Math.round((toMs - fromMs) / minuteMs);
  return {
    clockMinutes,
    openMinutes: hours === undefined ? clockMinutes : Math.round(openMinutesBetween(hours, fromMs, toMs)),
  };
}

/** Messages in which the customer says again what they had said, each counted once. */
function countReasks(words: readonly WordRow[]): number {
  let count = 0;
  let unanswered: WordRow[] = [];
  const close = (): void => {
    const said = unanswered.filter(({ repeats }) => repeats).length;
    count += Math.max(said, askedAgain(unanswered.map(({ text }) => text)));
    unanswered = [];
  };
  for (const word of words) {
    if (word.author === 'customer') unanswered.push(word);
    else close();
  }
  close();
  return count;
}

/** Whether what the customer said last, after an answer of ours, says that it is settled. */
function settles(words: readonly WordRow[]): boolean {
  const answered = words.findLastIndex(({ author }) => author === 'agent');
  const after = words.slice(answered + 1);
  return answered !== -1 && after.length > 0 && after.some(({ text }) => saysSettled(text)) && after.every(calm);
}
const calm = ({ valence, text }: WordRow): boolean => (valence ?? 0) > -0.2 || saysSettled(text);

function feelingsOf(theirs: readonly WordRow[]) {
  const read = theirs.flatMap(({ label, valence }) => (label === null || valence === null ? [] : [{ label, valence }]));
  const hardest = read.reduce<(typeof read)[number] | null>(
    (low, one) => (low === null || one.valence < low.valence ? one : low),
    null,
  );
  return {
    firstLabel: read[0]?.label ?? null,
    firstValence: read[0]?.valence ?? null,
    peakLabel: hardest?.label ?? null,
    peakValence: hardest?.valence ?? null,
    lastLabel: read.at(-1)?.label ?? null,
    lastValence: read.at(-1)?.valence ?? null,
  };
}
