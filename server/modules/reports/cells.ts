/** No team, no topic: a key cannot hold nothing. */
export const none = '00000000-0000-0000-0000-000000000000';

/** Where something is counted. */
export interface Place {
  readonly hour: string;
  readonly inboxId: string;
  readonly teamId: string | null;
  readonly topicId: string | null;
}
/** A row of the hours as it is written: `counts[i]` of what `marks[i]` means. */
export interface CellRow {
  readonly hour: string;
  readonly inboxId: string;
  readonly teamId: string;
  readonly topicId: string;
  readonly marks: readonly number[];
  readonly counts: readonly number[];
}

/** Counts by hour, inbox, team and topic. */
export interface Cells {
  add(place: Place, mark: number, count?: number): void;
  /** Everything counted, in a fixed order, so that the same facts give the same rows. */
  rows(): CellRow[];
}

export function openCells(): Cells {
  const cells = new Map<string, Map<number, number>>();
  return {
    add({ hour, inboxId, teamId, topicId }, mark, count = 1) {
      if (count === 0) return;
      const key = [hour, inboxId, teamId ?? none, topicId ?? none].join(' ');
      let cell = cells.get(key);
      if (cell === undefined) cells.set(key, (cell = new Map<number, number>()));
      cell.set(mark, (cell.get(mark) ?? 0) + count);
    },
    rows: () => [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, counts]) => rowOf(key, counts)),
  };
}

function rowOf(key: string, counts: ReadonlyMap<number, number>): CellRow {
  const [hour = '', inbox = '', team = '', topic = ''] = key.split(' ');
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return {
    ...{ hour, inboxId: inbox, teamId: team, topicId: topic },
    marks: sorted.map(([mark]) => mark),
    counts: sorted.map(([, count]) => count),
  };
}
