import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { dataFolder, startRapport, type Rapport } from '../rapport.ts';
import { addAgent, openShop, type Shop } from '../shop.ts';
import type { Stage } from '../stage.ts';
import { fill, type Ground } from './fill.ts';
import type { Viewer } from './plans.ts';

/** A Rapport of its own with so many conversations in it, and who looks at them. */
export interface SizedInbox {
  readonly size: number;
  readonly rapport: Rapport;
  readonly cookies: { readonly agent: string; readonly owner: string };
  readonly viewer: Viewer;
  /** Ids of the oldest conversations that everybody sees. */
  readonly oldest: readonly string[];
}

const colleagues = 50;

export async function openSizedInbox(stage: Stage, size: number): Promise<SizedInbox> {
  const rapport = await startRapport(stage, dataFolder(stage));
  const shop = await openShop(rapport.url);
  const agent = await addAgent(rapport.url, shop);
  const ground = await layGround(shop, agent.id);
  await fill(rapport.database, ground, size);
  return {
    ...{ size, rapport },
    cookies: { agent: agent.cookie, owner: shop.cookie },
    viewer: { workspaceId: ground.workspaceId, agentId: agent.id },
    oldest: await oldestOf(rapport),
  };
}

/** Fifty colleagues and three teams among whom the conversations are shared out; the agent is one of them, in one team. */
async function layGround({ as, api }: Shop, agentId: string): Promise<Ground> {
  const { workspace } = await as.owner('GET /session');
  const team = (name: string, memberIds: string[]) => as.owner('POST /teams', { body: { name, memberIds } });
  const teams = [await team('Orders', [agentId]), await team('Repairs', []), await team('Billing', [])];
  const others = Array.from({ length: colleagues - 1 }, () => randomUUID());
  return {
    workspaceId: workspace.id,
    inboxId: api.id,
    agentIds: [agentId, ...others],
    teamIds: teams.map(({ id }) => id),
  };
}

async function oldestOf({ database }: Rapport): Promise<string[]> {
  const client = new pg.Client(database);
  await client.connect();
  const text = 'select id from conversations where team_id is null order by created_at limit 20';
  const { rows } = await client.query<{ id: string }>(text).finally(() => client.end());
  return rows.map(({ id }) => id);
}
