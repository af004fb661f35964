import { keep } from '../arrive/keep.ts';
import { takeWaiting, type Taking } from '../arrive/take.ts';
import { statement } from '#server/platform/database/statement.ts';
import { readArchive } from './archive.ts';

export interface Imported {
  /** Mails in the archive, and those of them that were not there before. */
  mails: number;
  fresh: number;
  parked: number;
}
export interface Place {
  readonly workspaceId: string;
  readonly inboxId: string;
}

const mostAtOnce = 50;
const mostBytesAtOnce = 8 * 1024 * 1024;

const countParked = statement<readonly [inboxId: string], { parked: number; waiting: number }>(
  'raw_mails.import_counts',
  `select count(*) filter (where state = 'parked')::int as parked, count(*) filter (where state = 'new')::int as waiting
   from raw_mails where workspace_id = $1 and inbox_id = $2 and source = 'import'`,
);

/**
 * Brings an archive into an inbox with its dates, telling nobody and starting nothing. Mails that are there already stay as
 * they are, so that an import that was cut short goes on with the same command.
 */
export async function importArchive(
  taking: Taking,
  { workspaceId, inboxId }: Place,
  file: string,
  onProgress: (imported: Imported) => void,
): Promise<Imported> {
  const { takeTurn } = taking;
  const imported: Imported = { mails: 0, fresh: 0, parked: 0 };
  let batch: { raw: Buffer; at: string }[] = [];
  let bytes = 0;
  const store = async (): Promise<void> => {
    const mails = batch;
    [batch, bytes] = [[], 0];
    if (mails.length === 0) return;
    imported.fresh += await takeTurn(workspaceId, (turn) => keep(turn, inboxId, 'import', mails));
    await takeWaiting(taking, workspaceId, inboxId);
    onProgress(imported);
  };
  for await (const { raw, at } of readArchive(file)) {
    imported.mails++;
    batch.push({ raw, at: at ?? new Date().toISOString() });
    bytes += raw.length;
    if (batch.length >= mostAtOnce || bytes >= mostBytesAtOnce) await store();
  }
  await store();
  await settle(taking, { workspaceId, inboxId });
  const [counts] = await takeTurn(workspaceId, ({ tx }) => countParked(tx, inboxId), 'read');
  imported.parked = counts?.parked ?? 0;
  return imported;
}

/** Mails that failed are tried again after a pause; waits for the last of them. */
async function settle(taking: Taking, { workspaceId, inboxId }: Place): Promise<void> {
  for (;;) {
    await takeWaiting(taking, workspaceId, inboxId);
    const [counts] = await taking.takeTurn(workspaceId, ({ tx }) => countParked(tx, inboxId), 'read');
    if ((counts?.waiting ?? 0) === 0) return;
    await new Promise((done) => setTimeout(done, 1_000));
  }
}
