import { setTimeout as sleep } from 'node:timers/promises';

/** Does `work` so often a second, each at its own moment: a late one does not delay the next (no coordinated omission). */
export async function atRate(perSecond: number, count: number, work: (n: number) => Promise<void>): Promise<void> {
  const begun = performance.now();
  const going: Promise<void>[] = [];
  for (let n = 0; n < count; n++) {
    const ms = begun + (n * 1000) / perSecond - performance.now();
    if (ms > 0) await sleep(ms);
    going.push(work(n));
  }
  await Promise.all(going);
}

/** Calls `work` for 0 … count − 1, at most `width` at once. */
export async function several<T>(count: number, width: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) results[n] = await work(n);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
