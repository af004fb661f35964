import pg from 'pg';
import type { Noted } from './traffic.ts';

export interface Verdict {
  readonly acknowledged: number;
  /** Acknowledged, but not in the database, or there under another number. */
  readonly lost: number;
  /** In the database more than once, or a customer's story split over two conversations. */
  readonly doubled: number;
  /** Later in the story, but not later in the conversation; or a gap in its numbers. */
  readonly outOfOrder: number;
}

interface Found {
  readonly text: string;
  readonly conversation: string;
  readonly seq: number;
}

/** Compares what the sender noted with what the database holds. Asks nobody else: neither the API nor the server's log. */
export async function judge(database: pg.ClientConfig, run: string, notes: readonly Noted[]): Promise<Verdict> {
  const found = await read(database, run);
  const byId = Map.groupBy(found, ({ text }) => text.slice(0, text.indexOf(':')));
  const acknowledged = notes.filter((note) => note.seq !== null);
  const rowOf = ({ clientId }: Noted): Found | undefined => byId.get(clientId)?.[0];
  const stories = [...Map.groupBy(notes, (note) => note.customer).values()];
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((note) => rowOf(note)?.seq !== note.seq).length,
    doubled: found.length - byId.size + sum(stories.map((story) => extraConversations(story.map(rowOf)))),
    outOfOrder: sum(stories.map((story) => misplaced(story.map(rowOf)))),
  };
}

async function read(database: pg.ClientConfig, run: string): Promise<Found[]> {
  const client = new pg.Client(database);
  await client.connect();
  const text = `select text, conversation_id as conversation, seq from messages where starts_with(text, $1) and author = 'customer'`;
  const { rows } = await client.query<Found>(text, [run]).finally(() => client.end());
  return rows;
}

const extraConversations = (story: readonly (Found | undefined)[]): number =>
  Math.max(0, new Set(story.flatMap((row) => row?.conversation ?? [])).size - 1);

/** Of a story in the sender's order: how many do not stand at exactly their number, 1, 2, 3 … */
const misplaced = (story: readonly (Found | undefined)[]): number =>
  story.flatMap((row) => row ?? []).filter((row, i) => row.seq !== i + 1).length;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
