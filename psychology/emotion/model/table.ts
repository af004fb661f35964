/** Finds the index of a hash among the features of a model: open addressing, at most half full. */
export interface Table {
  readonly mask: number;
  /** At each place the hash and, beside it so that one look into memory is enough, the index + 1; 0 is an empty place. */
  readonly places: Uint32Array;
}

export function tableOf(hashes: Uint32Array): Table {
  let size = 2;
  while (size < 2 * hashes.length) size *= 2;
  const table = { mask: size - 1, places: new Uint32Array(2 * size) };
  for (let index = 0; index < hashes.length; index += 1) {
    const hash = hashes[index] as number;
    const place = placeOf(table, hash);
    table.places[place] = hash;
    table.places[place + 1] = index + 1;
  }
  return table;
}

/** Index of a hash, −1 where the model does not know it. */
export function indexOf(table: Table, hash: number): number {
  return (table.places[placeOf(table, hash) + 1] as number) - 1;
}

function placeOf({ mask, places }: Table, hash: number): number {
  let place = hash & mask;
  while (places[2 * place + 1] !== 0 && places[2 * place] !== hash) place = (place + 1) & mask;
  return 2 * place;
}
