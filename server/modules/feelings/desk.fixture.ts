import type { Conversation, Message } from '#contract/conversations.ts';
import type { FeelingLabel } from '#contract/feelings.ts';
import { newId } from '#server/platform/id.ts';
import type { Round } from '#server/platform/jobs/job.ts';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { chatInboxOf, idOf, visit, type Visitor } from '#test/guards/scene.ts';
import { openHouse, type Answer, type House, type Person } from '#test/support/house.ts';
import { feelings } from './index.ts';

/** A house in which customers write and agents correct what was read. */
export interface Desk {
  readonly house: House;
  readonly rows: Rows;
  /** Runs a job of the module at once, as the worker would at its moment. */
  run(job: string, workspaceId: string, input?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Runs a nightly round over the whole installation. */
  round(id: string): Promise<void>;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const house = await openHouse();
  const rows = await openRows(house.database.owner);
  const { takeTurn } = house.app.platform;
  return {
    ...{ house, rows },
    run: (job, workspaceId, input = {}) => named(feelings.jobs ?? [], job).run({ workspaceId, takeTurn }, input),
    round: (id) => named<Round>(feelings.rounds ?? [], id).run(rows.client),
    async close() {
      await rows.close();
      await house.close();
    },
  };
}

function named<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
}

/** A workspace's chat, seen by its owner. */
export interface Shop {
  readonly owner: Person;
  customer(...texts: readonly string[]): Promise<Customer>;
  correct(message: Message, label: FeelingLabel): Promise<Answer>;
  /** Ids of the conversations that a list shows, page after page. */
  list(query: string): Promise<string[]>;
}
/** Somebody in the chat, with the conversation as colleagues see it. */
export interface Customer {
  readonly id: string;
  readonly visitor: Visitor;
  write(text: string): Promise<void>;
  answer(text: string): Promise<void>;
  resolve(): Promise<void>;
  shown(): Promise<{ conversation: Conversation; messages: Message[] }>;
  /** Their newest message. */
  last(): Promise<Message>;
}

export async function openShop({ house }: Desk): Promise<Shop> {
  const owner = await house.workspace();
  const { publicKey } = await chatInboxOf(owner);
  return {
    owner,
    async customer(first = 'Good morning', ...texts) {
      const visitor = await visit(house, publicKey);
      const customer = customerOf(owner, visitor, idOf(await visitor.write(first), 'conversation'));
      for (const text of texts) await customer.write(text);
      return customer;
    },
    correct: ({ id }, label) => owner.call('PUT', `/messages/${id}/feeling`, { label }),
    list: (query) => idsOf(owner, query),
  };
}

function customerOf(owner: Person, visitor: Visitor, id: string): Customer {
  const shown: Customer['shown'] = async () =>
    (await owner.call('GET', `/conversations/${id}`)).body as unknown as Awaited<ReturnType<Customer['shown']>>;
  return {
    ...{ id, visitor, shown },
    write: (text) => done(visitor.write(text)),
    answer: (text) =>
      done(owner.call('POST', `/conversations/${id}/replies`, { clientId: newId(), text, seenSeq: 999 })),
    resolve: () => done(owner.call('POST', `/conversations/${id}/resolution`, {})),
    async last() {
      const theirs = (await shown()).messages.filter(({ from }) => from === 'customer');
      const last = theirs.at(-1);
      if (last === undefined) throw new Error('they wrote nothing');
      return last;
    },
  };
}

async function done(asked: Promise<Answer>): Promise<void> {
  const { status, body } = await asked;
  if (status !== 200) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
}

async function idsOf(owner: Person, query: string): Promise<string[]> {
  const ids: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const more: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const { body } = await owner.call('GET', `/conversations?${query}${more}`);
    ids.push(...(body['items'] as Conversation[]).map(({ id }) => id));
    next = body['next'] as string | null;
  }
  return ids;
}
