/** Where an event stands for ever: the transaction that wrote it, then its number. Ordered as a pair. */
export interface Position {
  readonly xid: bigint;
  readonly seq: bigint;
}

export const writePosition = ({ xid, seq }: Position): string => `${String(xid)}.${String(seq)}`;

export const comesAfter = (one: Position, other: Position): boolean =>
  one.xid > other.xid || (one.xid === other.xid && one.seq > other.seq);

/** Null for anything that is none. */
export function readPosition(text: string): Position | null {
  const match = /^(\d{1,20})\.(\d{1,19})$/.exec(text);
  return match?.[1] === undefined || match[2] === undefined ? null : { xid: BigInt(match[1]), seq: BigInt(match[2]) };
}
