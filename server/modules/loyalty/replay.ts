import type { z } from 'zod';
import { totalOf } from '#psychology/loyalty/index.ts';
import type { Replayed } from '#contract/programmes.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happeningsSince } from '#server/modules/contacts/index.ts';
import { capped, grantsFor } from './earn/rules.ts';
import { findProgramme } from './store/programmes.ts';

const dayMs = 86_400_000;
const page = 2_000;
const most = 200_000;

/**
 * What the drafted rules would have given for the events of the past, had every customer with an event been in it from their first
 * one on. Nothing is credited. At most 200,000 events, the oldest first.
 */
export async function replay(turn: Turn, programmeId: string, days: number): Promise<z.infer<typeof Replayed>> {
  const [programme] = await findProgramme(turn.tx, programmeId);
  if (programme === undefined) throw notFound();
  const { rules, card } = programme.design;
  const tally = new Map(rules.map(({ id }) => [id, { id, events: 0, steps: 0, capped: 0 }]));
  const earned = new Map<string, number>();
  const inTime = new Map<string, { at: number; steps: number }[]>();
  let [events, overlapping] = [0, 0];
  const since = new Date(Date.parse(turn.now) - days * dayMs).toISOString();
  for (let after: [string, string] = [since, '00000000-0000-0000-0000-000000000000']; events < most;) {
    const rows = await happeningsSince(turn.tx, ...after, page);
    for (const row of rows) {
      events += 1;
      const { given, passedOver } = grantsFor(rules, row);
      overlapping += passedOver > 0 ? 1 : 0;
      for (const { rule, steps } of given) {
        const key = `${rule.id} ${row.contactId}`;
        const from = Date.parse(row.at) - (rule.cap?.days ?? 0) * dayMs;
        const before = (inTime.get(key) ?? []).filter(({ at }) => at > from);
        const left = capped(
          steps,
          rule,
          before.reduce((sum, one) => sum + one.steps, 0),
        );
        inTime.set(key, [...before, { at: Date.parse(row.at), steps: left }]);
        const line = tally.get(rule.id);
        if (line !== undefined) {
          line.events += 1;
          line.steps += left;
          line.capped += steps - left;
        }
        earned.set(row.contactId, (earned.get(row.contactId) ?? 0) + left);
      }
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) break;
    after = [last.at, last.id];
  }
  const total = totalOf(card);
  const rewards = [...earned.values()].reduce((sum, steps) => sum + Math.floor((steps + card.endowed) / total), 0);
  const steps = [...earned.values()].reduce((sum, one) => sum + one, 0);
  return { days, customers: earned.size, events, steps, rewards, rules: [...tally.values()], overlapping };
}
