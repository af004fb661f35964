import { createHmac, timingSafeEqual } from 'node:crypto';
import { lengthened, shortened } from '#server/platform/secret.ts';
import type { FileRow } from './store.ts';

/** Long enough for a slow click, short enough to be of no use where an address is kept. */
const validMs = 10 * 60_000;

/** An address that fetches one file until it expires. Only the file's own key can make it, and it says nothing of the file. */
export function linkTo(workspaceId: string, file: FileRow, nowMs: number): { url: string; expiresAt: string } {
  const expiresMs = nowMs + validMs;
  const expiry = Math.floor(expiresMs / 1000).toString(36);
  const token = [shortened(workspaceId), shortened(file.id), expiry, sign(file, expiry)].join('.');
  return { url: `/files/${token}`, expiresAt: new Date(expiresMs).toISOString() };
}

/** What an address names, before anybody has looked whether it may. */
export interface Named {
  readonly workspaceId: string;
  readonly fileId: string;
  readonly expiry: string;
  readonly signature: string;
}

export function readLink(token: string): Named | null {
  const [, space = '', file = '', expiry = '', signature = ''] =
    /^([\w-]{22})\.([\w-]{22})\.([0-9a-z]{1,9})\.([\w-]{43})$/.exec(token) ?? [];
  const [workspaceId, fileId] = [named(space), named(file)];
  return workspaceId === null || fileId === null ? null : { workspaceId, fileId, expiry, signature };
}

/** Only as we write it ourselves: each id has one address. */
function named(short: string): string | null {
  const id = lengthened(short);
  return id !== null && shortened(id) === short ? id : null;
}

/** Whether an address was made for this file and still holds. */
export function holds({ expiry, signature }: Named, file: FileRow, nowMs: number): boolean {
  const right = Buffer.from(sign(file, expiry));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given) && parseInt(expiry, 36) * 1000 > nowMs;
}

const sign = ({ id, linkKey }: FileRow, expiry: string): string =>
  createHmac('sha256', linkKey).update(`${id} ${expiry}`).digest('base64url');
