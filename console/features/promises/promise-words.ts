import type { Promised } from '#contract/promises.ts';
import { houseTime } from './house-time.ts';
import { moment } from './moments.ts';

export type ChipTone = 'accent' | 'good' | 'soon' | 'bad' | 'plain';

interface Said {
  readonly tone: ChipTone;
  readonly words: string;
}

/** How a promise found in our text reads: its moment by the house's clock, and how it ended by the reader's. */
export function promiseWords(promise: Promised, now: number, house: string, zone?: string): Said {
  const by = houseTime(Date.parse(promise.dueAt), now, house, zone);
  const settled = promise.settledAt === null ? '' : ` ${moment(Date.parse(promise.settledAt), now, zone)}`;
  const what = promise.text ?? 'an answer';
  if (promise.state === 'kept') return { tone: 'good', words: `Kept${settled}: ${what}` };
  if (promise.state === 'broken') return { tone: 'bad', words: `Not kept by ${by}: ${what}` };
  if (promise.state === 'cancelled') return { tone: 'plain', words: `No longer stands: ${what}` };
  const over = promise.state === 'overdue' || Date.parse(promise.dueAt) <= now;
  return { tone: over ? 'bad' : 'accent', words: `Promised${over ? ', over since' : ' by'} ${by}: ${what}` };
}

/** Whether somebody still waits for it. */
export const isOpen = (promise: Promised): boolean => promise.state === 'open' || promise.state === 'overdue';
