import type { Store } from '#server/platform/database/database.ts';
import type { Log } from '#server/platform/log.ts';
import type { Turn } from '#server/platform/turn.ts';
import { behindMs } from './entities.ts';
import { tell } from './save.ts';
import { tellElsewhere, type Telling } from './reach.ts';
import { claimAlarm, claimAlert, clearAlert, listAccounts, noteAlarm, type AccountRow } from './store.ts';

/** Later than this mail is late. In milliseconds. */
export const lateMs = 10 * 60_000;
const lookMs = 30_000;
/** Where nobody could be reached it is tried again after this. */
const againMs = 5 * 60_000;

type Given = Telling & { readonly store: Store; readonly log: Log };

export interface Alarm {
  /** Looks now at all mailboxes of the installation. */
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Says once when a mailbox is more than ten minutes behind: to everybody who is signed in, and elsewhere to owners
 * and admins until somebody was reached, because whoever looks at an empty list sees nothing wrong.
 */
export function openAlarm(given: Given): Alarm {
  let busy: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => {
    busy = busy
      .then(() => lookAtAll(given))
      .catch((error: unknown) => {
        given.log.warn({ err: error as Error }, 'how far behind mailboxes are could not be looked at');
      });
    return busy;
  };
  const timer = setInterval(() => void look(), lookMs);
  return {
    look,
    async close() {
      clearInterval(timer);
      await busy;
    },
  };
}

async function lookAtAll(given: Given): Promise<void> {
  const { rows } = await given.store.pool.query<{ id: string }>(
    'select distinct workspace_id as id from app.mailboxes()',
  );
  for (const { id } of rows) await lookAt(given, id);
}

async function lookAt(given: Given, workspaceId: string): Promise<void> {
  const { takeTurn, sealKey } = given;
  const now = new Date().toISOString();
  const accounts = await takeTurn(workspaceId, ({ tx }) => listAccounts(tx), 'read');
  for (const account of accounts) {
    const { inboxId, alertedAt } = account;
    const late = behindMs(account, now) > lateMs;
    if (!late && alertedAt !== null) await takeTurn(workspaceId, ({ tx }) => clearAlert(tx, inboxId));
    if (!late) continue;
    if (alertedAt === null) await takeTurn(workspaceId, (turn) => announce(turn, sealKey, inboxId));
    await reach(given, workspaceId, account, accounts, now);
  }
}

async function announce(turn: Turn, sealKey: Buffer, inboxId: string): Promise<void> {
  const [mine] = await claimAlert(turn.tx, inboxId, turn.now);
  if (mine !== undefined) await tell(turn, sealKey, inboxId, 'mailbox.lagging');
}

/** Tells people elsewhere, once; where none of the ways works, again after five minutes. */
async function reach(
  given: Given,
  workspaceId: string,
  late: AccountRow,
  all: readonly AccountRow[],
  now: string,
): Promise<void> {
  const { takeTurn, sealKey, log } = given;
  const next = new Date(Date.parse(now) + againMs).toISOString();
  const [mine] = await takeTurn(workspaceId, ({ tx }) => claimAlarm(tx, late.inboxId, now, next));
  if (mine === undefined) return;
  const { reached, problems } = await tellElsewhere(given, workspaceId, late, all);
  if (problems.length > 0) log.warn({ problems, reached }, 'not everybody could be told that a mailbox is behind');
  if (!reached) return;
  await takeTurn(workspaceId, async (turn) => {
    await noteAlarm(turn.tx, late.inboxId, turn.now);
    await tell(turn, sealKey, late.inboxId);
  });
}
