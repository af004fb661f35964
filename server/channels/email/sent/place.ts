import type { ImapFlow } from 'imapflow';

/** Where a mailbox keeps what was sent, by its mark or its usual names; null where it has no such folder. */
export async function findSentFolder(client: ImapFlow): Promise<string | null> {
  const folders = await client.list();
  return folders.find(({ specialUse }) => specialUse === '\\Sent')?.path ?? null;
}
