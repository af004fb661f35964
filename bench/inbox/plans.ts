import pg from 'pg';
import { list, open } from '#server/modules/conversations/look.ts';
import type { Ctx } from '#server/platform/http/serve.ts';

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

const views = ['mine', 'unassigned', 'all'] as const;
const sorts = ['waiting', 'due', 'newest'] as const;
const statuses = ['active', 'resolved', 'any'] as const;

/**
 * Asks EXPLAIN for every statement behind the first page, in each view and order, and behind opening a conversation: as the
 * app's own role under row-level security, planned for these values and, where prepared, for any values.
 */
export async function explainInbox(
  database: pg.ClientConfig,
  viewer: { workspaceId: string; agentId: string },
  conversationId: string,
): Promise<{ statements: number; scans: Scan[] }> {
  const client = new pg.Client({ ...database, user: 'rapport_app', pipeline: true });
  await client.connect();
  try {
    await client.query(`select set_config('app.workspace_id', $1, false)`, [viewer.workspaceId]);
    const asked = await listen(client, viewer, conversationId);
    const scans: Scan[] = [];
    for (const question of asked) {
      for (const plan of await plansOf(client, question)) {
        if (/Seq Scan on (conversations|messages)\b/.test(plan)) scans.push({ text: question.text, plan });
      }
    }
    return { statements: asked.length, scans };
  } finally {
    await client.end();
  }
}

/** Runs the product's own code and notes what it asks. */
async function listen(
  client: pg.Client,
  { workspaceId, agentId }: { workspaceId: string; agentId: string },
  conversationId: string,
): Promise<Asked[]> {
  const asked = new Map<string, Asked>();
  const spy = {
    query: (question: Asked) => {
      asked.set(question.text, question);
      return client.query(question);
    },
  };
  for (const readsAll of [true, false]) {
    const permissions = new Set(readsAll ? ['conversations.readAll'] : []);
    const ctx = {
      tx: { workspaceId, client: spy, gathering: null },
      workspaceId,
      caller: { agentId, permissions },
      now: new Date().toISOString(),
    } as unknown as Ctx;
    for (const view of views)
      for (const sort of sorts) for (const status of statuses) await list(ctx, { view, sort, status, limit: 50 });
    await open(ctx, conversationId);
  }
  return [...asked.values()];
}

async function plansOf(client: pg.Client, { name, text, values }: Asked): Promise<string[]> {
  const explained = async (question: { text: string; values?: unknown[] }): Promise<string> =>
    (await client.query<Record<string, string>>(question)).rows.map((row) => row['QUERY PLAN'] ?? '').join('\n');
  const forThese = await explained({ text: `explain ${text}`, values });
  if (name === undefined) return [forThese];
  await client.query(`prepare any_values as ${text}`);
  await client.query('set plan_cache_mode = force_generic_plan');
  const forAny = await explained({ text: `explain execute any_values (${values.map(() => 'null').join(', ')})` });
  await client.query('deallocate any_values; reset plan_cache_mode');
  return [forThese, forAny];
}
