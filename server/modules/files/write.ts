import type { Turn } from '#server/platform/turn.ts';
import { hashOf, nameBytes, type NewFile } from './keep.ts';
import { addPiece, dropPieces, keepBlob, type FileRow } from './store.ts';

/** A file that is being written: what it is written for, and how many bytes it has so far. */
export interface Writing {
  readonly by: string;
  readonly size: number;
}

/** Begins a file that is written a piece at a time, each in a turn of its own; what an earlier try left goes. */
export async function beginFile(turn: Turn, by: string): Promise<Writing> {
  await keepBlob(turn.tx, hashOf(by), new Uint8Array());
  await dropPieces(turn.tx, hashOf(by));
  return { by, size: 0 };
}

/** Adds a piece. Where an erasure swept away what was written so far, this fails, and whoever writes begins anew. */
export async function writePiece(turn: Turn, { by, size }: Writing, bytes: Uint8Array): Promise<Writing> {
  await addPiece(turn.tx, hashOf(by), size, bytes);
  return { by, size: size + bytes.length };
}

/** Gives what was written its name. */
export const endFile = (
  turn: Turn,
  { by, size }: Writing,
  { name, type }: Pick<NewFile, 'name' | 'type'>,
): Promise<FileRow> => nameBytes(turn, { by, name, type }, size, hashOf(by));
