import { filesOfCustomer, keepFile, readPiece } from '#server/modules/files/index.ts';
import type { Platform } from '#server/module.ts';
import type { Turn } from '#server/platform/turn.ts';
import { findContact } from '../store.ts';
import { tellRequest } from './entities.ts';
import { pageOf } from './page.ts';
import { endRequest } from './store.ts';
import { zip, type Entry } from './zip.ts';

/** Files beyond this together are named and not packed, so that a copy fits into the memory. */
const mostBytes = 400 * 1024 * 1024;

/** Packs everything that is kept of a customer; the copy waits for seven days to be fetched. */
export async function makeCopy(
  { takeTurn, custodies }: Pick<Platform, 'takeTurn' | 'custodies'>,
  workspaceId: string,
  requestId: string,
  contactId: string,
): Promise<void> {
  const bytes = await takeTurn(workspaceId, (turn) => pack(turn, custodies, contactId), 'read');
  await takeTurn(workspaceId, async (turn) => {
    const there = bytes !== null && (await findContact(turn.tx, contactId)).length > 0; // not erased meanwhile
    const name = `copy ${turn.now.slice(0, 10)}.zip`;
    const file = there ? await keepFile(turn, { by: requestId, name, type: 'application/zip', bytes }) : null;
    const [row] = await endRequest(turn.tx, requestId, file === null ? 'failed' : 'done', turn.now, file?.id ?? null);
    if (row !== undefined) await tellRequest(turn, row);
  });
}

async function pack(turn: Turn, custodies: Platform['custodies'], contactId: string): Promise<Buffer | null> {
  const [contact] = await findContact(turn.tx, contactId);
  if (contact === undefined) return null;
  const parts: Record<string, unknown> = {};
  for (const custody of custodies) parts[custody.name] = await custody.hand(turn, contactId);
  const { entries, left } = await filesFor(turn, contactId);
  if (left.length > 0) parts['filesTooLargeForThisCopy'] = left;
  const name = contact.name ?? contact.email ?? 'a customer without a name';
  return zip([
    { name: 'read me.html', at: turn.now, bytes: Buffer.from(pageOf(name, turn.now, parts)) },
    { name: 'data.json', at: turn.now, bytes: Buffer.from(JSON.stringify(parts, null, 2)) },
    ...entries,
  ]);
}

async function filesFor(turn: Turn, contactId: string): Promise<{ entries: Entry[]; left: string[] }> {
  const entries: Entry[] = [];
  const left: string[] = [];
  let together = 0;
  for (const [i, file] of (await filesOfCustomer(turn.tx, contactId)).entries()) {
    together += file.size;
    if (together > mostBytes) {
      left.push(file.name);
      continue;
    }
    const [found] = await readPiece(turn.tx, file.sha256, 1, file.size);
    const name = `files/${String(i + 1).padStart(3, '0')} ${file.name}`;
    if (found !== undefined) entries.push({ name, at: file.createdAt, bytes: found.piece });
  }
  return { entries, left };
}
