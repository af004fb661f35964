import type pg from 'pg';
import { list, open } from '#server/modules/conversations/look.ts';
import { openStore } from '#server/platform/database/database.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { openLog } from '#server/platform/log.ts';

interface Asked {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}
/** A question of the inbox that reads a large table from one end to the other, with PostgreSQL's plan. */
export interface Scan {
  readonly text: string;
  readonly plan: string;
}
export interface Viewer {
  readonly workspaceId: string;
  readonly agentId: string;
}

const views = ['mine', 'unassigned', 'all'] as const;
const sorts = ['waiting', 'due', 'newest', 'feeling'] as const;
const statuses = ['active', 'resolved', 'any'] as const;
const moods = [{}, { feeling: 'low' }, { feeling: 'anger' }, { course: 'falling' }] as const;

/**
 * Asks EXPLAIN for every statement behind the first page, in each view, order and mood, and behind opening a conversation: over a
 * connection as the app opens it, under row-level security, planned for these values and, where prepared, for any values.
 */
export async function explainInbox(
  database: pg.ClientConfig,
  viewer: Viewer,
  conversationId: string,
): Promise<{ statements: number; scans: Scan[] }> {
  const store = openStore({ ...database, user: 'rapport_app' }, openLog('error'), 1);
  try {
    return await store.inWorkspace(viewer.workspaceId, async (tx) => {
      const asked = await listen(tx, viewer, conversationId);
      const scans: Scan[] = [];
      for (const question of asked) {
        for (const plan of await plansOf(tx, question)) {
          if (/Seq Scan on (conversations|messages|moods|readings)\b/.test(plan))
            scans.push({ text: question.text, plan });
        }
      }
      return { statements: asked.length, scans };
    });
  } finally {
    await store.close();
  }
}

/** Runs the product's own code and notes what it asks. */
async function listen(tx: Tx, { workspaceId, agentId }: Viewer, conversationId: string): Promise<Asked[]> {
  const asked = new Map<string, Asked>();
  const client = {
    query: (question: Asked) => {
      asked.set(question.text, question);
      return tx.client.query(question);
    },
  };
  for (const readsAll of [true, false]) {
    const caller = { agentId, permissions: new Set(readsAll ? ['conversations.readAll'] : []) };
    const ctx = { tx: { ...tx, client }, workspaceId, caller, now: new Date().toISOString() } as unknown as Ctx;
    for (const view of views) {
      for (const sort of sorts)
        for (const status of statuses)
          for (const mood of moods) await list(ctx, { view, sort, status, ...mood, limit: 50 });
    }
    await open(ctx, conversationId);
  }
  return [...asked.values()];
}

async function plansOf({ client }: Tx, { name, text, values }: Asked): Promise<string[]> {
  const explained = async (question: pg.QueryConfig): Promise<string> =>
    (await client.query<Record<string, string>>(question)).rows.map((row) => row['QUERY PLAN'] ?? '').join('\n');
  const forThese = await explained({ text: `explain ${text}`, values });
  if (name === undefined) return [forThese];
  await client.query(`prepare any_values as ${text}`);
  await client.query('set local plan_cache_mode = force_generic_plan');
  const forAny = await explained({ text: `explain execute any_values (${values.map(() => 'null').join(', ')})` });
  await client.query('deallocate any_values');
  await client.query('set local plan_cache_mode = auto');
  return [forThese, forAny];
}
