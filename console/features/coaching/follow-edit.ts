interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes places in a text along while it is being changed, until the text is read anew: what stands before the change
 * stays, what stands behind it moves, what the change touches goes.
 */
export function followEdit<Place extends Stretch>(places: readonly Place[], before: string, after: string): Place[] {
  if (before === after) return [...places];
  const head = sharedHead(before, after);
  const tail = sharedTail(before, after, head);
  const moved = after.length - before.length;
  return places.flatMap((place) => {
    if (place.end <= head) return [place];
    if (place.start < before.length - tail) return [];
    return [{ ...place, start: place.start + moved, end: place.end + moved }];
  });
}

function sharedHead(before: string, after: string): number {
  let at = 0;
  while (at < before.length && before.charAt(at) === after.charAt(at)) at += 1;
  return at;
}

function sharedTail(before: string, after: string, head: number): number {
  const most = Math.min(before.length, after.length) - head;
  let at = 0;
  while (at < most && before.at(-1 - at) === after.at(-1 - at)) at += 1;
  return at;
}
