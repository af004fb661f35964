import { createHash, randomBytes } from 'node:crypto';
import { isId } from './id.ts';

/** 192 random bits as 32 letters. */
export const newSecret = (): string => randomBytes(24).toString('base64url');

/** Tokens are long and random, so one fast hash is enough; the database never holds a usable token. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** A token that names its workspace, so that it is looked up behind that workspace's wall: `rs_<workspace>_<secret>`. */
export function newToken(prefix: string, workspaceId: string): { token: string; hash: string } {
  const token = `${prefix}_${shortened(workspaceId)}_${newSecret()}`;
  return { token, hash: hashOf(token) };
}

/** The workspace that a token names, or null where it is none of ours. */
export function workspaceOf(prefix: string, token: string): string | null {
  const match = /^([a-z]+)_([\w-]{22})_[\w-]{32}$/.exec(token);
  return match?.[1] === prefix && match[2] !== undefined ? lengthened(match[2]) : null;
}

/** An id in 22 letters. */
export const shortened = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

export function lengthened(short: string): string | null {
  const hex = Buffer.from(short, 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isId(id) ? id : null;
}
