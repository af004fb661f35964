import { newId } from '#server/platform/id.ts';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { idOf } from '#test/guards/scene.ts';
import { openHouse, type Answer, type House, type Person } from '#test/support/house.ts';
import type { Report, ReportPage } from '#contract/reports.ts';
import { markEverything, recount } from './recount.ts';

/** A house in which hours are counted when the test says so. */
export interface Desk {
  readonly house: House;
  readonly rows: Rows;
  /** Lets the followers hear, and counts what they marked. */
  count(workspaceId: string): Promise<void>;
  /** Counts everything anew. */
  countAnew(workspaceId: string): Promise<void>;
  /** Everything that is counted, in a fixed order. */
  counted(
    workspaceId: string,
  ): Promise<{ readonly hours: unknown[]; readonly sums: unknown[]; readonly weeks: unknown[] }>;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const house = await openHouse();
  const rows = await openRows(house.database.owner);
  const { takeTurn } = house.app.platform;
  const settle = async (workspaceId: string) => {
    while (await takeTurn(workspaceId, recount)) continue;
  };
  return {
    ...{ house, rows },
    async count(workspaceId) {
      await house.catchUp();
      await settle(workspaceId);
    },
    async countAnew(workspaceId) {
      await takeTurn(workspaceId, markEverything);
      await settle(workspaceId);
    },
    async counted(workspaceId) {
      const of = async (table: string, order: string) =>
        (
          await rows.client.query<Record<string, unknown>>(
            `select * from ${table} where workspace_id = $1 order by ${order}`,
            [workspaceId],
          )
        ).rows;
      return {
        hours: await of('report_hours', 'hour, inbox_id, team_id, topic_id'),
        sums: await of('report_sums', 'family, cut, length, day, topic_id, inbox_id, team_id'),
        weeks: await of(
          '(select w.* from report_weeks w where exists (select from report_sums s where s.workspace_id = w.workspace_id and s.day between w.week and w.week + 6)) as filled',
          'week',
        ),
      };
    },
    async close() {
      await rows.close();
      await house.close();
    },
  };
}

/** A workspace with an inbox for another system's messages, which may say when they were written. */
export interface Shop {
  readonly owner: Person;
  readonly inboxId: string;
  writes(who: string, text: string, at?: string): Promise<{ id: string; messageId: string }>;
  answers(id: string, more?: Readonly<Record<string, unknown>>): Promise<void>;
  does(method: string, path: string, body?: unknown): Promise<Answer>;
  page(page: ReportPage, query?: string): Promise<Report>;
}

/** A way in whose answers other systems fetch. */
async function fetched(owner: Person): Promise<{ channel: string }> {
  const { body } = await owner.call('GET', '/channels');
  const all = body['items'] as { name: string; abilities: { live: boolean; letters: boolean; calls: boolean } }[];
  const found = all.find(({ abilities }) => !abilities.live && !abilities.letters && !abilities.calls);
  return { channel: found?.name ?? '' };
}

export async function openShop({ house }: Desk, inbox: Readonly<Record<string, unknown>> = {}): Promise<Shop> {
  const owner = await house.workspace();
  const inboxId = idOf(await owner.call('POST', '/inboxes', { name: 'Orders', ...(await fetched(owner)), ...inbox }));
  const does: Shop['does'] = async (method, path, body) => {
    const answer = await owner.call(method, path, body);
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  return {
    ...{ owner, inboxId, does },
    async writes(who, text, at) {
      const body = {
        clientId: newId(),
        from: { externalId: who, name: who },
        text,
        ...(at === undefined ? {} : { at }),
      };
      const answer = await does('POST', `/inboxes/${inboxId}/messages`, body);
      return { id: idOf(answer, 'conversation'), messageId: idOf(answer, 'message') };
    },
    async answers(id, more = {}) {
      const body = { clientId: newId(), text: 'Here it is.', seenSeq: 9999, ...more };
      await does('POST', `/conversations/${id}/replies`, body);
    },
    page: async (page, query = '') => (await does('GET', `/reports/${page}${query}`)).body as unknown as Report,
  };
}
