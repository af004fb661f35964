import { seal, unseal } from '#server/platform/seal.ts';

/** Which mail an address shows, until when (ms since 1970), and whether with pictures from elsewhere. */
export interface Looking {
  readonly workspaceId: string;
  readonly messageId: string;
  readonly pictures: 'none' | 'all';
  readonly until: number;
}

const place = 'mail-page';
const longest = 1000;

/** An address that says nothing of the mail and that only this installation can make. */
export const addressOf = (key: Buffer, looking: Looking): string =>
  `/mail-pages?of=${seal(key, place, looking).toString('base64url')}`;

/** What an address shows; null where it is none of ours, or no longer holds. */
export function readAddress(key: Buffer, of: unknown, nowMs: number): Looking | null {
  if (typeof of !== 'string' || of.length > longest) return null;
  try {
    const looking = unseal(key, place, Buffer.from(of, 'base64url')) as Looking;
    return looking.until > nowMs ? looking : null;
  } catch {
    return null;
  }
}
