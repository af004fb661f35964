/**
 * The next row from the open one. When the open one has left the list (resolved, given away), `was` is where it stood,
 * and the row that moved up into its place is the next one.
 */
export function neighbour(
  ids: readonly string[],
  open: string | undefined,
  was: number,
  by: 1 | -1,
): string | undefined {
  if (open === undefined) return ids[0];
  const index = ids.indexOf(open);
  if (index >= 0) return ids[index + by];
  return by === 1 ? (ids[was] ?? ids.at(-1)) : ids[Math.min(was, ids.length) - 1];
}
