import type { PublicAttachment } from '#contract/files.ts';

/** A file beside what is being written: on its way up, up, or not and why. */
export interface Shelved {
  readonly name: string;
  readonly size: number;
  /** How much is up, 0..1. */
  readonly share: number;
  readonly file: PublicAttachment | null;
  readonly why: string | null;
}

/** Phones call every picture the same: the second is told apart. */
export function unlike(name: string, there: readonly { readonly name: string }[]): string {
  let free = name;
  for (let n = 2; there.some((each) => each.name === free); n++) free = `${name} (${n})`;
  return free;
}

/** Nothing is on its way up, and nothing failed to get there. */
export const areUp = (files: readonly Shelved[]): boolean => files.every(({ file }) => file !== null);

const units = ['kB', 'MB'];
/** "340 kB" */
export function sizeWords(bytes: number): string {
  const step = bytes < 1_000_000 ? 1 : 2;
  const value = bytes / 1000 ** step;
  return `${value < 10 ? Math.ceil(value * 10) / 10 : Math.round(value)} ${units[step - 1]}`;
}
