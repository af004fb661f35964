import { createHash } from 'node:crypto';

const [carriageReturn, lineFeed] = [13, 10];

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * SHA-256 of a raw mail, in hexadecimal, whose line ends are made CR LF first and whose blank lines at the end do not count:
 * servers and pipes change those on the way, and the same mail must be known again.
 */
export function fingerprint(raw: Uint8Array): string {
  const hash = createHash('sha256');
  const end = endOf(raw);
  let from = 0;
  for (let i = 0; i < end; i++) {
    const byte = raw[i];
    if (byte !== carriageReturn && byte !== lineFeed) continue;
    hash.update(raw.subarray(from, i)).update('\r\n');
    if (byte === carriageReturn && raw[i + 1] === lineFeed) i++;
    from = i + 1;
  }
  return hash.update(raw.subarray(from, Math.max(from, end))).digest('hex');
}

function endOf(raw: Uint8Array): number {
  let end = raw.length;
  while (end > 0 && (raw[end - 1] === carriageReturn || raw[end - 1] === lineFeed)) end--;
  return end;
}
