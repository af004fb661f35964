import { lengthened, shortened } from '#server/platform/secret.ts';

/** What names an inbox in public addresses: its workspace and itself. No secret. */
export const publicKeyOf = (workspaceId: string, inboxId: string): string =>
  `${shortened(workspaceId)}.${shortened(inboxId)}`;

/** Null for anything that is none. */
export function readPublicKey(key: string): { workspaceId: string; inboxId: string } | null {
  const [workspace = '', inbox = '', more] = key.split('.');
  const workspaceId = lengthened(workspace);
  const inboxId = lengthened(inbox);
  return workspaceId === null || inboxId === null || more !== undefined ? null : { workspaceId, inboxId };
}
