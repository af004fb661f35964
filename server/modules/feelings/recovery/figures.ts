import type { RecoveryFigures } from '#contract/recovery.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { viewer } from '../balance/look.ts';
import { comingsOf, figuresOf, zoneOf } from './lists.ts';

const dayMs = 86_400_000;
const weekDays = 7;
const evenings = 14;

/** The queue in figures, as far as the caller may see it. */
export async function figures(ctx: Ctx): Promise<RecoveryFigures> {
  const ago = (days: number): string => new Date(Date.parse(ctx.now) - days * dayMs).toISOString();
  const [[counted], comings, [zone]] = await Promise.all([
    figuresOf(ctx.tx, ...viewer(ctx), ago(weekDays)),
    comingsOf(ctx.tx, ...viewer(ctx), ago(evenings)),
    zoneOf(ctx.tx),
  ]);
  if (counted === undefined) throw new Error('a count has a row');
  const { open, resolved, mine, entered, recovered, closed, emptySince } = counted;
  const here = open + resolved;
  return {
    ...{ open, resolved, mine, week: { entered, recovered, closed } },
    evenings: eveningsOf(here, comings, daysOf(ctx.now, zone?.timeZone ?? 'UTC')),
    emptySince: here === 0 ? emptySince : null,
  };
}

/** The last evenings' days, the newest first. */
function daysOf(now: string, timeZone: string): string[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const days = Array.from({ length: evenings }, (_, back) => format.format(Date.parse(now) - back * dayMs));
  return [...new Set(days)];
}

/** Walks back from now: who came on a day was not there the evening before, who went was. */
export function eveningsOf(
  here: number,
  comings: readonly { day: string; came: number; went: number }[],
  days: readonly string[],
): RecoveryFigures['evenings'] {
  const moves = new Map(comings.map((one) => [one.day, one]));
  let people = here;
  const back = days.map((day) => {
    const evening = { day, people: Math.max(0, people) };
    people += (moves.get(day)?.went ?? 0) - (moves.get(day)?.came ?? 0);
    return evening;
  });
  return back.reverse();
}
