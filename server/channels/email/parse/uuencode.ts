/** Decodes a uuencoded content (POSIX `uuencode`), or null where it is none. */
export function uudecode(content: Uint8Array): { name: string; bytes: Uint8Array<ArrayBuffer> } | null {
  const [head = '', ...lines] = new TextDecoder('windows-1252').decode(content).trim().split(/\r?\n/);
  const name = /^begin [0-7]{3,4} (.{1,200})$/.exec(head.trim())?.[1];
  if (name === undefined) return null;
  const bytes: number[] = [];
  for (const line of lines) {
    if (line.trim() === 'end') break;
    const length = sixBits(line, 0);
    for (let i = 1, left = length; left > 0; i += 4, left -= 3) {
      const [a, b, c, d] = [sixBits(line, i), sixBits(line, i + 1), sixBits(line, i + 2), sixBits(line, i + 3)];
      const group = [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d];
      for (const byte of group.slice(0, left)) bytes.push(byte);
    }
  }
  return { name, bytes: new Uint8Array(bytes) };
}

const sixBits = (line: string, i: number): number => (i < line.length ? (line.charCodeAt(i) - 32) & 63 : 0);
