import { drivers } from '#psychology/measure/index.ts';
import { answeredFacts } from '#server/modules/resolution/index.ts';
import { column, table, type Desk } from '../page.ts';
import { momentsOf } from '../range.ts';

/** Enough to be sure of, few enough to be quick. */
const most = 1_000;
const resamples = 100;
const seed = 20_240_101;

type Answered = Awaited<ReturnType<typeof answeredFacts>>[number];
/** What may go with an answer. Waits count by their order of size, as waiting twice as long is felt as one step more. */
const candidates: readonly (readonly [name: string, of: (facts: Answered) => number])[] = [
  ['Wait for the first reply', ({ firstReplyMinutes }) => Math.log1p(firstReplyMinutes ?? 0)],
  ['Time to be resolved', ({ clockMinutes }) => Math.log1p(clockMinutes ?? 0)],
  ['Being passed on', ({ transfers }) => transfers],
  ['Saying it again', ({ reasks }) => reasks],
  ['Broken promises', ({ promisesBroken }) => promisesBroken],
  ['The hardest feeling', ({ peakValence }) => peakValence ?? 0],
];

/** Shares of the answers’ variation by Shapley, the largest first; null where nobody answered. */
export async function driversTable({ tx, asked }: Desk) {
  const { from, to } = momentsOf(asked, asked.timeZone);
  const facts = await answeredFacts(tx, from, to, asked.inboxId, asked.teamId, asked.topicId, most);
  if (facts.length === 0) return null;
  const moving = candidates.filter(([, of]) => new Set(facts.map(of)).size > 1);
  const rows = facts.map((one) => ({ outcome: one.csat ?? 0, values: moving.map(([, of]) => of(one)) }));
  const names = moving.map(([name]) => name);
  const found = drivers(names, rows, { seed, resamples });
  if (found.refused !== null) return { table: null, refused: `What goes with the answer: ${found.refused}` };
  const made = table(
    'drivers',
    'What goes with the answer',
    'shares',
    [
      column('driver', 'Driver', 'text'),
      column('share', 'Goes with so much of the difference', 'share'),
      column('low', 'at least', 'share'),
      column('high', 'at most', 'share'),
      column('n', 'answers'),
    ],
    found.drivers.map(({ name, share, low, high }) => [name, share, low, high, found.n]),
    found.words,
  );
  return { table: made, refused: null };
}
