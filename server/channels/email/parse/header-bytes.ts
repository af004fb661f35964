import { decode } from './charset.ts';

/**
 * Gives a raw mail whose header is UTF-8 throughout (RFC 6532): a header with plain eight-bit letters of another set is read
 * line by line by best guess. A mail that needs nothing is given back as it is.
 */
export function withReadableHeader(raw: Uint8Array): { raw: Uint8Array; guessed: boolean } {
  const end = endOfHeader(raw);
  const header = raw.subarray(0, end);
  if (isUtf8(header)) return { raw, guessed: false };
  const lines: Uint8Array[] = [];
  for (let from = 0; from < end;) {
    const found = header.indexOf(10, from);
    const to = found < 0 ? end : found + 1;
    const line = header.subarray(from, to);
    lines.push(isUtf8(line) ? line : new TextEncoder().encode(decode(line, '').text));
    from = to;
  }
  return { raw: Buffer.concat([...lines, raw.subarray(end)]), guessed: true };
}

/** Behind the last line of the header. */
function endOfHeader(raw: Uint8Array): number {
  for (let i = raw.indexOf(10); i >= 0; i = raw.indexOf(10, i + 1)) {
    if (raw[i + 1] === 10 || (raw[i + 1] === 13 && raw[i + 2] === 10)) return i + 1;
  }
  return raw.length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A mail that begins with no header field is body throughout; the line of an mbox file before it is none either. */
export function withHeader(raw: Uint8Array): { raw: Uint8Array; lacking: boolean } {
  const first = new TextDecoder('windows-1252').decode(raw.subarray(0, 1000)).split(/\r?\n/, 1)[0] ?? '';
  if (raw.length === 0 || first === '' || /^(From |>From |[!-9;-~]{1,200}[ \t]{0,20}:)/.test(first))
    return { raw, lacking: false };
  return { raw: Buffer.concat([Buffer.from('\r\n'), raw]), lacking: true };
}
