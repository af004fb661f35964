import { takeIn } from '#server/modules/contacts/files/take-in.ts';
import { writeOut } from '#server/modules/contacts/files/write-out.ts';
import { makeCopy } from '#server/modules/contacts/privacy/copy.ts';
import { newId } from '#server/platform/id.ts';
import { suggest } from '#server/modules/contacts/merging/likenesses-store.ts';
import type { House, Person } from '#test/support/house.ts';

/** What comes of keeping customers in order. */
export interface KeepingScene {
  /** Perhaps the same person as the customer. */
  readonly twinId: string;
  readonly mergeableId: string;
  readonly mergeId: string;
  readonly copyId: string;
  readonly erasableId: string;
  /** Files that came in and were not begun, and one that went out. */
  readonly contactFileId: string;
  readonly spareContactFileId: string;
  readonly writtenFileId: string;
  readonly segmentId: string;
  readonly spareSegmentId: string;
}

/** A merge, a suggestion, a copy that was handed out, somebody who was erased, and the hash of a mail of theirs. */
export async function addKeeping(
  house: House,
  owner: Person,
  { contactId, mailInboxId }: { contactId: string; mailInboxId: string },
): Promise<KeepingScene> {
  const add = async (name: string): Promise<string> =>
    String((await owner.call('POST', '/contacts', { name, identities: [] })).body['id']);
  const [twinId, goneId, erasableId, erasedId] = [
    await add('Maya'),
    await add('Maja'),
    await add('Eve'),
    await add('Ed'),
  ];
  const mergeableId = await add('Maia');
  const merged = await owner.call('POST', `/contacts/${twinId}/merges`, { otherId: goneId });
  const { id: mergeId } = merged.body['merge'] as { id: string };
  const copy = await owner.call('POST', `/contacts/${contactId}/copies`);
  const copyId = String(copy.body['id']);
  await makeCopy(house.app.platform, owner.workspaceId, copyId, contactId);
  await owner.call('DELETE', `/contacts/${erasedId}`);
  await house.app.platform.takeTurn(owner.workspaceId, async ({ tx, now }) => {
    await suggest(tx, newId(), contactId, twinId, 0.7, ['The same name'], now);
    await tx.client.query(`insert into mail_tombstones (workspace_id, inbox_id, sha256) values ($1, $2, '\\x00')`, [
      owner.workspaceId,
      mailInboxId,
    ]);
  });
  const csv = (name: string) =>
    new TextEncoder().encode(`Name,Email\n${name},${name}@lark.example\nNobody,no address\n`);
  const bring = async (name: string): Promise<string> => {
    const { body } = await owner.call('POST', '/contact-files?name=customers.csv', csv(name));
    return (body['file'] as { id: string }).id;
  };
  const [contactFileId, takenId, spareContactFileId] = [await bring('ada'), await bring('bea'), await bring('cy')];
  await owner.call('POST', `/contact-files/${takenId}/work`, { columns: ['name', 'email'] });
  const { takeTurn, conditions } = house.app.platform;
  await takeIn({ workspaceId: owner.workspaceId, takeTurn }, takenId);
  const writtenFileId = String((await owner.call('POST', '/contact-exports', {})).body['id']);
  await writeOut({ workspaceId: owner.workspaceId, takeTurn }, conditions, writtenFileId);
  const segment = async (name: string): Promise<string> =>
    String((await owner.call('POST', '/segments', { name, rule: { match: 'all', of: [] } })).body['id']);
  const [segmentId, spareSegmentId] = [await segment('Everybody'), await segment('All of them')];
  const files = { contactFileId, spareContactFileId, writtenFileId, segmentId, spareSegmentId };
  return { twinId, mergeableId, mergeId, copyId, erasableId, ...files };
}
