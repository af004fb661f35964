import { newId } from '#server/platform/id.ts';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { idOf } from '#test/guards/scene.ts';
import { openHouse, type Answer, type House, type Person } from '#test/support/house.ts';
import { jobs } from './jobs.ts';

/** A house in which customers of another system write, each message at its own time. */
export interface Desk {
  readonly house: House;
  readonly rows: Rows;
  /** Runs a job of the module at once, as the worker would at its moment. */
  run(job: string, workspaceId: string): Promise<void>;
  facts(workspaceId: string): Promise<Fact[]>;
  close(): Promise<void>;
}
export type Fact = Readonly<Record<string, unknown>>;

export async function openDesk(): Promise<Desk> {
  const house = await openHouse();
  const rows = await openRows(house.database.owner);
  const { takeTurn } = house.app.platform;
  return {
    ...{ house, rows },
    async run(job, workspaceId) {
      const found = jobs.find(({ id }) => id === job);
      if (found === undefined) throw new Error(`there is no ${job}`);
      await found.run({ workspaceId, takeTurn }, {});
    },
    async facts(workspaceId) {
      const sql = 'select * from episode_facts where workspace_id = $1 order by opened_at, episode_id';
      return (await rows.client.query<Fact>(sql, [workspaceId])).rows;
    },
    async close() {
      await rows.close();
      await house.close();
    },
  };
}

/** A workspace with an inbox for another system's messages. */
export interface Shop {
  readonly owner: Person;
  readonly inboxId: string;
  /** What a customer wrote at a time; the answer is the conversation's id. */
  writes(who: string, text: string, at?: string): Promise<string>;
  answers(conversationId: string, text: string, more?: { at?: string; by?: Person; then?: string }): Promise<void>;
  resolves(conversationId: string): Promise<void>;
  topic(name: string, ...rules: readonly Readonly<Record<string, unknown>>[]): Promise<string>;
}

/** `channel` is one in which another system may name the time of each message. */
export async function openShop({ house }: Desk, channel: string): Promise<Shop> {
  const owner = await house.workspace();
  const inboxId = idOf(await owner.call('POST', '/inboxes', { name: 'Orders', channel }));
  return {
    ...{ owner, inboxId },
    async writes(who, text, at) {
      const body = {
        clientId: newId(),
        from: { externalId: who, name: who },
        text,
        ...(at === undefined ? {} : { at }),
      };
      return idOf(await done(owner.call('POST', `/inboxes/${inboxId}/messages`, body)), 'conversation');
    },
    async answers(id, text, { at, by = owner, then = 'stay' } = {}) {
      const body = { clientId: newId(), text, seenSeq: 9999, then, ...(at === undefined ? {} : { at }) };
      await done(by.call('POST', `/conversations/${id}/replies`, body));
    },
    async resolves(id) {
      await done(owner.call('POST', `/conversations/${id}/resolution`, {}));
    },
    topic: async (name, ...rules) => idOf(await done(owner.call('POST', '/topics', { name, rules }))),
  };
}

async function done(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(`${String(answer.status)} ${JSON.stringify(answer.body)}`);
  return answer;
}
