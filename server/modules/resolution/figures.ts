import { effort, firstContactResolution, reopenRate, RETURN_WINDOW_DAYS, share } from '#psychology/measure/index.ts';
import type { EpisodeFacts } from '#psychology/measure/index.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { compose } from '#server/platform/database/statement.ts';

export interface Span {
  readonly from: string;
  readonly to: string;
  readonly inboxId?: string | undefined;
  readonly topicId?: string | undefined;
  readonly teamId?: string | undefined;
}

/** Cases that say the same, counted by the database: the definitions themselves stand in psychology/measure. */
interface Alike {
  readonly closedDaysAgo: number;
  readonly touches: number;
  readonly transfers: number;
  readonly reasks: number;
  readonly reopenedAfterDays: number | null;
  readonly contactAgainAfterDays: number | null;
  readonly elsewhere: boolean;
  readonly confirmed: boolean | null;
  readonly topicId: string | null;
  readonly count: number;
}

const days = (later: string, sooner: string, most: number): string =>
  `least(${String(most)}, greatest(0, floor(extract(epoch from ${later} - ${sooner}) / 86400)))::int`;

/** `confirmed` is false where they said so in a survey, or came back: whoever says nothing says neither. */
const alike = `select ${days('$2::timestamptz', 'f.resolved_at', 14)} as closed_days_ago, least(f.touches, 2) as touches,
    least(f.transfers, 5) as transfers, least(f.reasks, 5) as reasks,
    case when f.reopened_at is not null then ${days('f.reopened_at', 'f.resolved_at', 60)} end as reopened_after_days,
    case when f.follow_up_at is not null then ${days('f.follow_up_at', 'f.resolved_at', 7)} end as contact_again_after_days,
    coalesce(f.follow_up_at is not null and f.reopened_at is distinct from f.follow_up_at, false) as elsewhere,
    case when f.confirmed is not null and f.reopened_at is null then true
      when f.csat is not null or f.reopened_at is not null or f.follow_up_id is not null then false end as confirmed,
    f.topic_id, count(*)::int as count
  from episode_facts f
  where f.workspace_id = $1 and f.resolved_at >= $3 and f.resolved_at < $4 and not f.thanks_only and f.customer_messages > 0`;

/** First-contact resolution by three definitions side by side, and what it cost the customers: of all, and of each topic. */
export async function resolution(ctx: Ctx, span: Span) {
  const rows = await countAlike(ctx, span);
  const items = [...Map.groupBy(rows, ({ topicId }) => topicId)].map(([topicId, some]) => ({
    topicId,
    ...figuresOf(some),
  }));
  return { ...figuresOf(rows), items: items.sort((a, b) => b.cases - a.cases) };
}

function figuresOf(rows: readonly Alike[]) {
  const cases = sum(rows);
  const old = rows.filter(({ closedDaysAgo }) => closedDaysAgo >= RETURN_WINDOW_DAYS);
  const each = spread(old);
  const countOf = (some: readonly Alike[], has: (row: Alike) => boolean): number => sum(some.filter(has));
  return {
    cases,
    young: cases - sum(old),
    withoutTopic: countOf(rows, ({ topicId }) => topicId === null),
    firstContact: firstContactResolution(each),
    asked: countOf(old, ({ confirmed }) => confirmed !== null),
    reopened: reopenRate(each),
    repeated: share(
      countOf(old, (row) => row.contactAgainAfterDays !== null),
      sum(old),
    ),
    transferred: share(
      countOf(rows, ({ transfers }) => transfers > 0),
      cases,
    ),
    reasked: share(
      countOf(rows, ({ reasks }) => reasks > 0),
      cases,
    ),
    effort: effortOf(rows, cases),
  };
}

function countAlike(ctx: Ctx, { from, to, inboxId, topicId, teamId }: Span): Promise<Alike[]> {
  const values: unknown[] = [ctx.now, from, to];
  const only = Object.entries({ inbox_id: inboxId, topic_id: topicId, team_id: teamId }).flatMap(([column, id]) =>
    id === undefined ? [] : [` and f.${column} = $${String(values.push(id) + 1)}`],
  );
  return compose(ctx.tx, `${alike}${only.join('')} group by 1, 2, 3, 4, 5, 6, 7, 8, 9`, values);
}

const sum = (rows: readonly Alike[]): number => rows.reduce((whole, { count }) => whole + count, 0);

/** A fact for each case; those that are alike share one. */
const spread = (rows: readonly Alike[]): EpisodeFacts[] =>
  rows.flatMap(({ touches, count, ...row }) =>
    Array.from<EpisodeFacts>({ length: count }).fill({ ...row, resolved: true, agentReplies: touches }),
  );

function effortOf(rows: readonly Alike[], cases: number) {
  const bands = { low: 0, some: 0, high: 0 };
  let whole = 0;
  for (const { count, transfers, reasks, elsewhere, reopenedAfterDays } of rows) {
    const cost = effort({
      repeats: elsewhere ? 1 : 0,
      ...{ transfers, reasks },
      reopenings: reopenedAfterDays === null ? 0 : 1,
    });
    bands[cost.band] += count;
    whole += cost.value * count;
  }
  return { mean: cases === 0 ? null : whole / cases, ...bands };
}
