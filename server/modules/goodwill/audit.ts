import type { goodwillAuditRoutes } from '#contract/goodwill-audit.ts';
import type { Output } from '#contract/define.ts';
import {
  compareOutcomes,
  fairnessAudit,
  type FairnessDimension,
  type SegmentGrants,
} from '#psychology/goodwill/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { daysBefore, periodAt } from './period.ts';
import { settingsOf } from './settings.ts';
import { auditCases, monthBounds, type AuditCase } from './store/audit.ts';

type Audit = Output<(typeof goodwillAuditRoutes)['GET /goodwill/audit']>;
/** So many cases are looked at, the newest; more would not make the picture clearer. */
const mostCases = 20_000;
const dayMs = 86_400_000;

/** Whether gestures of a month were given fairly, and what went with those of the year up to its end. */
export async function audit(turn: Turn, asked: string | undefined): Promise<Audit> {
  const month = asked ?? (await periodAt(turn.tx, turn.now));
  const { currency } = await settingsOf(turn.tx);
  const [bounds] = await monthBounds(turn.tx, month);
  const { since, until } = bounds ?? { since: turn.now, until: turn.now };
  const cases = await auditCases(turn.tx, since, until, currency, mostCases);
  return {
    ...{ month, currency, cases: cases.length, granted: cases.filter(({ granted }) => granted).length },
    groups: dimensions.flatMap(({ dimension, of }) => {
      const groups = grouped(cases, of);
      return groups.length === 0 ? [] : [plain(fairnessAudit(dimension, groups))];
    }),
    outcomes: await outcomesUntil(turn, until),
  };
}

/** What went with the gestures of the year up to a moment, beside alike cases without one. */
export async function outcomesUntil(turn: Pick<Turn, 'tx' | 'now'>, until: string): Promise<Audit['outcomes']> {
  const { currency } = await settingsOf(turn.tx);
  const year = await auditCases(turn.tx, daysBefore(until, 365), until, currency, mostCases);
  return outcomes.map(({ outcome, good }) => {
    const {
      shareWith: _with,
      shareWithout: _without,
      ...compared
    } = compareOutcomes(
      year.map((one) => ({
        ...{ gesture: one.granted, match: one.match, costMinor: one.costMinor },
        good: good(one, Date.parse(turn.now)),
      })),
    );
    return { outcome, ...compared };
  });
}

/** Groups that a house may hold; of whom nothing is known is in no group. */
const dimensions: readonly { dimension: FairnessDimension; of: (one: AuditCase) => string | null }[] = [
  { dimension: 'language', of: ({ language }) => language },
  { dimension: 'channel', of: ({ channel }) => channel },
  { dimension: 'region', of: ({ region }) => region },
  { dimension: 'new_or_old', of: ({ isNew }) => (isNew ? 'new customers' : 'old customers') },
];

function grouped(cases: readonly AuditCase[], of: (one: AuditCase) => string | null): SegmentGrants[] {
  const groups = new Map<string, { granted: number; cases: number }>();
  for (const one of cases) {
    const name = of(one);
    if (name === null) continue;
    const { granted, cases: n } = groups.get(name) ?? { granted: 0, cases: 0 };
    groups.set(name, { granted: granted + Number(one.granted), cases: n + 1 });
  }
  return [...groups].map(([name, counts]) => ({ name, ...counts })).sort((one, other) => other.cases - one.cases);
}

function plain({ z: _, segments, ...rest }: ReturnType<typeof fairnessAudit>): Audit['groups'][number] {
  return { ...rest, segments: segments.map(({ name, rate, compared }) => ({ name, rate, compared })) };
}

/** Null where it cannot be known yet: whether somebody returns shows in 90 days, whether they come back about it in 7. */
const outcomes: readonly {
  outcome: Audit['outcomes'][number]['outcome'];
  good: (one: AuditCase, nowMs: number) => boolean | null;
}[] = [
  { outcome: 'return', good: (one, now) => (since(one, now) < 90 && !one.returned ? null : one.returned) },
  { outcome: 'no_repeat', good: (one, now) => (since(one, now) < 7 && !one.followed ? null : !one.followed) },
  { outcome: 'balance', good: ({ balance }) => (balance === null ? null : balance >= 0) },
];
const since = ({ resolvedAt }: AuditCase, nowMs: number): number => (nowMs - Date.parse(resolvedAt)) / dayMs;
