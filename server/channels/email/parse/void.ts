const mostBlank = 1000;
const [lineFeed, carriageReturn] = [10, 13];

/** A raw mail whose runs of more than 1,000 blank lines are cut to that: each line costs the parser as much as a full one. */
export function withoutVoid(raw: Uint8Array): { raw: Uint8Array; cut: boolean } {
  const kept: Uint8Array[] = [];
  let from = 0;
  for (let i = raw.indexOf(lineFeed); i >= 0; i = raw.indexOf(lineFeed, i)) {
    const start = i;
    let feeds = 0;
    let limit = start;
    for (; raw[i] === lineFeed || raw[i] === carriageReturn; i++) {
      if (raw[i] === lineFeed && ++feeds === mostBlank) limit = i + 1;
    }
    if (feeds <= mostBlank) continue;
    kept.push(raw.subarray(from, limit));
    from = i;
  }
  return from === 0 ? { raw, cut: false } : { raw: Buffer.concat([...kept, raw.subarray(from)]), cut: true };
}
