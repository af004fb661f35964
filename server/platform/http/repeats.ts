import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { statement } from '../database/statement.ts';
import type { Store } from '../database/database.ts';
import type { Caller } from './caller.ts';
import { Problem } from './problem.ts';

interface Repeat {
  readonly bodyHash: string;
  readonly status: number | null;
  readonly reply: unknown;
  readonly mine: boolean;
}
type Where = readonly [caller: string, route: string, key: string];

/** Takes the key, or says who has it. A claim that never finished (a crash) is free again after a minute. */
const claim = statement<readonly [...Where, string], Repeat>(
  'repeats.claim',
  `with taken as (
     insert into repeats (workspace_id, caller, route, key, body_hash) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, caller, route, key) do update set created_at = now()
       where repeats.status is null and repeats.created_at < now() - interval '1 minute' and repeats.body_hash = $5
     returning body_hash, status, reply)
   select body_hash, status, reply, true as mine from taken
   union all
   select body_hash, status, reply, false from repeats
   where workspace_id = $1 and caller = $2 and route = $3 and key = $4 and not exists (select from taken)`,
);
const finish = statement<readonly [...Where, number, string], never>(
  'repeats.finish',
  `update repeats set status = $5, reply = $6 where workspace_id = $1 and caller = $2 and route = $3 and key = $4`,
);
const release = statement<Where, never>(
  'repeats.release',
  `delete from repeats where workspace_id = $1 and caller = $2 and route = $3 and key = $4 and status is null`,
);

const waitMs = 10_000;

/**
 * Runs `work` once per Idempotency-Key of a caller and route, and answers repeats with the first result.
 * Keys are kept 72 hours. The same key with another body is refused (422); a first run that is still going is waited
 * for, ten seconds at most (409). Refused requests are not kept, so that they can be mended and sent again.
 */
export async function once(
  store: Store,
  caller: Caller,
  request: { readonly route: string; readonly key: string; readonly body: unknown; readonly secret: boolean },
  work: () => Promise<unknown>,
): Promise<{ reply: unknown; repeated: boolean }> {
  const where: Where = [caller.name, request.route, request.key];
  const hash = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest('base64url');
  const found = await take(store, caller.workspaceId, where, hash);
  if (found !== 'mine') return { reply: replay(found, hash, request.secret), repeated: true };
  try {
    const reply = await work();
    const kept = request.secret ? null : reply;
    await store.inWorkspace(caller.workspaceId, (tx) => finish(tx, ...where, 200, JSON.stringify(kept)));
    return { reply, repeated: false };
  } catch (error) {
    await store.inWorkspace(caller.workspaceId, (tx) => release(tx, ...where));
    throw error;
  }
}

async function take(store: Store, workspaceId: string, where: Where, hash: string): Promise<Repeat | 'mine'> {
  for (const end = performance.now() + waitMs; ;) {
    const [found] = await store.inWorkspace(workspaceId, (tx) => claim(tx, ...where, hash));
    if (found?.mine === true) return 'mine';
    if (found !== undefined && (found.status !== null || found.bodyHash !== hash)) return found;
    if (performance.now() > end) {
      throw new Problem(
        409,
        'still_running',
        'The first request with this Idempotency-Key is still running. Ask again in a moment.',
      );
    }
    await sleep(50);
  }
}

function replay(found: Repeat, hash: string, secret: boolean): unknown {
  if (found.bodyHash !== hash) {
    throw new Problem(
      422,
      'key_reused',
      'This Idempotency-Key came with another body before. Use a new key for a new request.',
    );
  }
  if (secret) {
    throw new Problem(
      409,
      'shown_once',
      'This was done by an earlier request with the same Idempotency-Key. Its secret is shown once only.',
    );
  }
  return found.reply;
}
