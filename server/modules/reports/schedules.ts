import { Temporal } from 'temporal-polyfill';
import type { ReportPage, ReportSchedule } from '#contract/reports.ts';
import { statement } from '#server/platform/database/statement.ts';
import { notFound, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { findWorkspace, listAgents, listTeams } from '#server/modules/people/index.ts';
import { findDoor } from '#server/modules/workspace/index.ts';

export type ScheduleRow = Omit<ReportSchedule, 'kind'>;
const columns = 'id, page, every, agent_ids, inbox_id, team_id, next_at, sent_at';

const listSchedules = statement<readonly [], ScheduleRow>(
  'report_schedules.list',
  `select ${columns} from report_schedules where workspace_id = $1 order by created_at, id`,
);
export const lockSchedule = statement<readonly [id: string], ScheduleRow>(
  'report_schedules.lock',
  `select ${columns} from report_schedules where workspace_id = $1 and id = $2 for update`,
);
const insertSchedule = statement<
  readonly [
    id: string,
    page: ReportPage,
    every: 'week' | 'month',
    agentIds: readonly string[],
    inboxId: string | null,
    teamId: string | null,
    madeBy: string | null,
    nextAt: string,
  ],
  ScheduleRow
>(
  'report_schedules.insert',
  `insert into report_schedules (workspace_id, id, page, every, agent_ids, inbox_id, team_id, made_by, next_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${columns}`,
);
const deleteSchedule = statement<readonly [id: string], { id: string }>(
  'report_schedules.delete',
  'delete from report_schedules where workspace_id = $1 and id = $2 returning id',
);
export const noteSent = statement<readonly [id: string, sentAt: string | null, nextAt: string], never>(
  'report_schedules.sent',
  'update report_schedules set sent_at = $3, next_at = $4 where workspace_id = $1 and id = $2',
);

const entityOf = (row: ScheduleRow): ReportSchedule => ({
  kind: 'reportSchedule',
  ...row,
  agentIds: [...row.agentIds],
});

export const schedules = async ({ tx }: Turn): Promise<ReportSchedule[]> => (await listSchedules(tx)).map(entityOf);

type Wanted = Pick<ReportSchedule, 'page' | 'every' | 'agentIds' | 'inboxId' | 'teamId'>;

/** The first mail goes at the next Monday or first of a month; each is a job queued for its moment. */
export async function addSchedule(
  ctx: Ctx,
  { page, every, agentIds, inboxId, teamId }: Wanted,
): Promise<ReportSchedule> {
  const colleagues = new Set((await listAgents(ctx.tx)).filter(({ active }) => active).map(({ id }) => id));
  if (!agentIds.every((id) => colleagues.has(id))) throw refused('agentIds', 'choose colleagues of this workspace');
  if (inboxId !== null && (await findDoor(ctx.tx, inboxId))[0] === undefined)
    throw refused('inboxId', 'there is no such inbox');
  if (teamId !== null && (await listTeams(ctx.tx, teamId))[0] === undefined)
    throw refused('teamId', 'there is no such team');
  const [workspace] = await findWorkspace(ctx.tx);
  const nextAt = nextMoment(every, workspace?.timeZone ?? 'UTC', ctx.now);
  const madeBy = ctx.caller.agentId;
  const [made] = await insertSchedule(ctx.tx, newId(), page, every, agentIds, inboxId, teamId, madeBy, nextAt);
  if (made === undefined) throw notFound();
  await queueSending(ctx, made);
  return entityOf(made);
}

export const queueSending = (turn: Turn, { id, nextAt }: Pick<ScheduleRow, 'id' | 'nextAt'>): Promise<void> =>
  turn.queue('reports.send', { id, at: nextAt }, { at: nextAt, key: `report ${id} ${nextAt}` });

export async function dropSchedule({ tx }: Ctx, id: string): Promise<Record<string, never>> {
  const [gone] = await deleteSchedule(tx, id);
  if (gone === undefined) throw notFound();
  return {};
}

const hourOfDay = 7;

/** The next Monday, or first of a month, at seven in the morning of the workspace. */
export function nextMoment(every: 'week' | 'month', timeZone: string, now: string): string {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  const today = here.toPlainDate();
  const day = every === 'week' ? today.add({ days: 8 - today.dayOfWeek }) : today.with({ day: 1 }).add({ months: 1 });
  const at = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: hourOfDay }) });
  return new Date(at.epochMilliseconds).toISOString();
}
