import pg from 'pg';
import type { Report, ReportPage } from '#contract/reports.ts';
import type { FigureId } from '#contract/figures.ts';
import { addDays } from '#server/modules/reports/range.ts';
import type { Rapport } from '../../bench/rapport.ts';
import type { Shop } from '../../bench/shop.ts';

/** What the tables themselves say, by SQL that shares nothing with the reports. Days are `$1` to `$2`, both counted, in UTC. */
const byHand = `
  with said as (select m.*, rank() over (partition by conversation_id order by seq) as place from messages m where type = 'message'),
    began as (select conversation_id, min(at) as at from said where place = 1 and author = 'customer' group by 1),
    answered as (select b.conversation_id, extract(epoch from min(m.at) - b.at)::float8 as seconds, min(m.at) as at
      from began b join said m using (conversation_id) where m.author = 'agent' group by b.conversation_id, b.at),
    days as (select $1::date as first, $2::date + 1 as past)
  select
    (select count(*)::int from said, days where author = 'customer' and at >= first and at < past) as received,
    (select count(*)::int from said, days where author = 'agent' and at >= first and at < past) as sent,
    (select count(*)::int from promises, days where what = 'first_reply' and state = 'kept' and due_at >= first and due_at < past) as kept,
    (select count(*)::int from promises, days where what = 'first_reply' and state in ('kept', 'broken', 'overdue')
       and due_at >= first and due_at < past) as due,
    (select percentile_disc(0.5) within group (order by seconds) from answered, days where at >= first and at < past) as median`;

interface ByHand {
  readonly received: number;
  readonly sent: number;
  readonly kept: number;
  readonly due: number;
  readonly median: number;
}
const bucketError = 0.045;

/** The replayed conversations fill the reports, and what these say is what the tables say. Answers in words. */
export async function checkFigures({ database }: Rapport, { as }: Shop): Promise<string> {
  const client = new pg.Client(database);
  await client.connect();
  try {
    await as.owner('POST /reports/recount');
    await counted(client);
    const [days] = (
      await client.query<{ from: string; to: string }>(
        `select min(at)::date::text as from, max(at)::date::text as to from messages where type = 'message'`,
      )
    ).rows;
    if (days === undefined) throw new Error('nothing was replayed');
    const query = { from: days.from, to: addDays(days.from, 731) < days.to ? addDays(days.from, 731) : days.to };
    const [wanted] = (await client.query<ByHand>(byHand, [query.from, query.to])).rows;
    if (wanted === undefined) throw new Error('a count has a row');
    const page = async (name: ReportPage): Promise<Report> =>
      as.owner('GET /reports/:page', { params: { page: name }, query: { ...query, hours: 'clock' } });
    const [volumes, promptness] = [await page('volumes'), await page('promptness')];
    expectSame(
      'messages',
      [figure(volumes, 'received').value, figure(volumes, 'sent').value],
      [wanted.received, wanted.sent],
    );
    const inTime = figure(promptness, 'promptness');
    expectSame('first replies in time', [inTime.count, inTime.n], [wanted.kept, wanted.due]);
    const median = figure(promptness, 'firstReply').value ?? 0;
    if (Math.abs(median / wanted.median - 1) > bucketError)
      throw new Error(`median of the first reply: ${String(median)} s, by hand ${String(wanted.median)} s`);
    return `Reports say what the tables say: ${String(wanted.received)} and ${String(wanted.sent)} messages, ${String(wanted.kept)} of ${String(wanted.due)} first replies in time, median ${String(Math.round(median))} s (by hand ${String(Math.round(wanted.median))} s).`;
  } finally {
    await client.end();
  }
}

async function counted(client: pg.Client): Promise<void> {
  for (;;) {
    await new Promise((done) => setTimeout(done, 500));
    const { rows } = await client.query<{ left: number }>('select count(*)::int as left from report_dirty');
    if (rows[0]?.left === 0) return;
  }
}

function figure(report: Report, id: FigureId): Report['figures'][number] {
  const found = report.figures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id} on ${report.page}`);
  return found;
}

function expectSame(what: string, found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`${what}: the report says ${JSON.stringify(found)}, the tables ${JSON.stringify(wanted)}`);
}
