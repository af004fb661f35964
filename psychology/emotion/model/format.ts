import { checksum, toBytes, toText } from './bytes.ts';
import type { Header } from './header.ts';

/** A model as it is stored: its header, and for each feature its hash and its weight in each row. */
export interface Stored {
  readonly header: Header;
  /** Hashes of the features, rising. */
  readonly hashes: Uint32Array;
  /** Weight of feature f in row r at `f * rows + r`, in the row's units. */
  readonly weights: Int8Array;
}

/** "REM" and the version of the format. */
const MAGIC = [0x52, 0x45, 0x4d, 0x01] as const;
const FRONT = 12;
const SUM = 4;

/**
 * Layout, little-endian: magic (4 bytes), length of the header (4), number of features (4), header as JSON, the steps
 * from hash to hash (varints), weights (a byte each), checksum of all before it (4).
 */
export function encode({ header, hashes, weights }: Stored): Uint8Array {
  const json = toBytes(JSON.stringify(header));
  const steps = varints(hashes);
  const end = FRONT + json.length + steps.length + weights.length;
  const bytes = new Uint8Array(end + SUM);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(4, json.length, true);
  view.setUint32(8, hashes.length, true);
  bytes.set(json, FRONT);
  bytes.set(steps, FRONT + json.length);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), end - weights.length);
  view.setUint32(end, checksum(bytes.subarray(0, end)), true);
  return bytes;
}

/** Reads what `encode` wrote. Throws an Error that says so where the bytes are something else or damaged. */
export function decode(bytes: Uint8Array): Stored {
  if (bytes.length < FRONT + SUM || MAGIC.some((byte, at) => bytes[at] !== byte))
    throw new Error('These bytes are not the weights of an emotion model that this reader knows.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - SUM;
  if (view.getUint32(end, true) !== checksum(bytes.subarray(0, end)))
    throw new Error('The weights of the emotion model are damaged: their checksum does not match.');
  const jsonEnd = FRONT + view.getUint32(4, true);
  const header = JSON.parse(toText(bytes.subarray(FRONT, jsonEnd))) as Header;
  const hashes = new Uint32Array(view.getUint32(8, true));
  const from = readVarints(bytes, jsonEnd, hashes);
  return { header, hashes, weights: new Int8Array(bytes.buffer, bytes.byteOffset + from, end - from).slice() };
}

function varints(hashes: Uint32Array): Uint8Array {
  const out: number[] = [];
  let last = 0;
  for (const hash of hashes) {
    let step = hash - last;
    for (; step >= 128; step = Math.floor(step / 128)) out.push((step % 128) | 128);
    out.push(step);
    last = hash;
  }
  return Uint8Array.from(out);
}

function readVarints(bytes: Uint8Array, from: number, into: Uint32Array): number {
  let at = from;
  let last = 0;
  for (let index = 0; index < into.length; index += 1) {
    let unit = 1;
    let byte = bytes[at++] as number;
    for (; byte >= 128; byte = bytes[at++] as number) {
      last += (byte & 127) * unit;
      unit *= 128;
    }
    last += byte * unit;
    into[index] = last;
  }
  return at;
}
