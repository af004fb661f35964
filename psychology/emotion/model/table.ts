/** Finds the index of a hash among the features of a model: open addressing, at most half full. */
export interface Table {
  readonly mask: number;
  /** At each place an index + 1; 0 is an empty place. As narrow as it can be, so that the caches hold it. */
  readonly places: Uint16Array | Uint32Array;
  readonly hashes: Uint32Array;
}

const NARROW = 2 ** 16;

export function tableOf(hashes: Uint32Array): Table {
  let size = 2;
  while (size < 2 * hashes.length) size *= 2;
  const places = hashes.length < NARROW ? new Uint16Array(size) : new Uint32Array(size);
  const table = { mask: size - 1, places, hashes };
  for (let index = 0; index < hashes.length; index += 1) places[placeOf(table, hashes[index] as number)] = index + 1;
  return table;
}

/** Index of a hash, −1 where the model does not know it. */
export function indexOf(table: Table, hash: number): number {
  return (table.places[placeOf(table, hash)] as number) - 1;
}

function placeOf({ mask, places, hashes }: Table, hash: number): number {
  let place = hash & mask;
  for (;;) {
    const index = places[place] as number;
    if (index === 0 || hashes[index - 1] === hash) return place;
    place = (place + 1) & mask;
  }
}
