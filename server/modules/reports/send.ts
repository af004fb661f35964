import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Report } from '#contract/reports.ts';
import { definitionOf } from '#contract/figures.ts';
import { houseMail, type HouseLetter, type HouseMail } from '#server/platform/mail/house-mail.ts';
import { errand, type Job } from '#server/platform/jobs/job.ts';
import type { Turn } from '#server/platform/turn.ts';
import { findWorkspace, listAgents } from '#server/modules/people/index.ts';
import { csvOf } from './csv.ts';
import { report } from './report.ts';
import { lockSchedule, nextMoment, noteSent, queueSending, type ScheduleRow } from './schedules.ts';
import { amountWords, durationWords, percent } from './words.ts';

const Sending = z.object({ id: z.uuid(), at: z.string() });

/** Sends a report at its moment, and queues the next. A mail that no server took is tried again with the job. */
export const sending = (mail: HouseMail = houseMail()): Job =>
  errand(
    'reports.send',
    (input) => Sending.parse(input),
    async ({ workspaceId, takeTurn }, { id, at }) => {
      const letter = await takeTurn(workspaceId, (turn) => write(turn, id, at));
      if (letter !== null && letter.to.length > 0 && mail.works) await mail.send(letter);
      await takeTurn(workspaceId, (turn) => goOn(turn, id, at, mail.works));
    },
  );

/** Null where it was sent already, or is to be sent no more. */
async function write(turn: Turn, id: string, at: string): Promise<HouseLetter | null> {
  const [schedule] = await lockSchedule(turn.tx, id);
  if (schedule?.nextAt !== at) return null;
  const [[workspace], agents] = await Promise.all([findWorkspace(turn.tx), listAgents(turn.tx)]);
  const days = timeBefore(schedule.every, workspace?.timeZone ?? 'UTC', at);
  const { page, inboxId, teamId } = schedule;
  const part = { ...(inboxId === null ? {} : { inboxId }), ...(teamId === null ? {} : { teamId }) };
  const made = await report(turn, page, { ...days, ...part, hours: 'open' }, 0);
  const to = agents.filter((agent) => agent.active && schedule.agentIds.includes(agent.id)).map(({ email }) => email);
  const tables = [undefined, ...made.tables.map((table) => table.id)].map((table) => csvOf(made, table));
  return {
    ...{ to, id: `report.${id}.${days.to}` },
    ...{ subject: `${titleOf(page)}, ${days.from} to ${days.to}`, text: wordsOf(made, workspace?.name ?? '') },
    files: tables.map(({ name, csv }) => ({ name, type: 'text/csv; charset=utf-8', text: csv })),
  };
}

async function goOn(turn: Turn, id: string, at: string, sent: boolean): Promise<void> {
  const [schedule] = await lockSchedule(turn.tx, id);
  if (schedule?.nextAt !== at) return;
  const [workspace] = await findWorkspace(turn.tx);
  const nextAt = nextMoment(schedule.every, workspace?.timeZone ?? 'UTC', turn.now > at ? turn.now : at);
  await noteSent(turn.tx, id, sent ? turn.now : schedule.sentAt, nextAt);
  await queueSending(turn, { id, nextAt });
}

/** The week or the month that has just ended. */
export function timeBefore(every: ScheduleRow['every'], timeZone: string, at: string): { from: string; to: string } {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const end = day.subtract({ days: 1 });
  const from = every === 'week' ? day.subtract({ days: 7 }) : end.with({ day: 1 });
  return { from: from.toString(), to: end.toString() };
}

const titles = {
  ...{ promise: 'The promise of service', live: 'Now', volumes: 'Volumes', promptness: 'Promptness' },
  ...{ feelings: 'Feelings', satisfaction: 'Satisfaction', topics: 'Topics', effort: 'First time and effort' },
  goodwill: 'Loyalty and goodwill',
} as const;
const titleOf = (page: Report['page']): string => titles[page];

/** The figures as text, each with its range, its counts and the one thing to do next. */
export function wordsOf({ page, from, to, figures, remarks, currency }: Report, workspace: string): string {
  const lines = figures.flatMap((figure) => {
    const { name, unit, of } = definitionOf(figure.id);
    if (figure.value === null) return [`${name}: nothing measured. ${figure.begin ?? ''}`, ''];
    const show = (value: number): string =>
      unit === 'share'
        ? percent(value)
        : unit === 'seconds'
          ? durationWords(value)
          : unit === 'money'
            ? amountWords(value, currency ?? '')
            : String(Math.round(value));
    const range =
      figure.low === null || figure.high === null ? '' : `, likely ${show(figure.low)} to ${show(figure.high)}`;
    const counted = figure.count === null ? '' : ` (${String(figure.count)} of ${String(figure.n)} ${of ?? ''})`;
    const before =
      figure.before?.value === null || figure.before === null ? '' : `; ${show(figure.before.value)} before`;
    return [
      `${name}: ${show(figure.value)}${range}${counted}${before}`,
      ...(figure.next === null ? [] : [`  ${figure.next}`]),
      '',
    ];
  });
  return [
    `${titleOf(page)}, ${workspace}`,
    `${from} to ${to}`,
    '',
    ...lines,
    ...remarks,
    'Every figure is defined in the CSV file.',
    '',
  ].join('\n');
}
