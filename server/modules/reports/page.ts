import type { Measured } from '#contract/measured.ts';
import type { Report, ReportTable } from '#contract/reports.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import type { Part, SlicePart } from './measured.ts';
import type { Names } from './names.ts';
import { nothing, countsBy, countsByHour, totalOf, type Counts } from './read.ts';
import { slicesOf, sliceDays, type Asked } from './range.ts';
import type { Family } from './marks.ts';

/** What a page shows. */
export interface Shown {
  readonly figures: readonly Measured[];
  readonly tables: readonly ReportTable[];
  readonly remarks?: readonly string[];
  /** Of its amounts, where there are any. */
  readonly currency?: string;
}
/** What a page is made with. */
export interface Desk {
  readonly tx: Ctx['tx'];
  readonly now: string;
  readonly asked: Asked;
  readonly names: Names;
  /** Colleagues who are here now. */
  readonly online: number;
  /** Who looks, where somebody does: what customers wrote is shown only to whom may read it. */
  readonly viewer: Ctx | null;
}
export type MakePage = (desk: Desk) => Promise<Shown>;

/** The time asked for and the time before, added up. */
export async function bothTimes(
  { tx, asked }: Desk,
  families: readonly Family[],
): Promise<[now: Counts, before: Counts]> {
  return Promise.all([totalOf(tx, asked, families), totalOf(tx, asked, families, asked.before)]);
}

/** By hour, day or week: what each slice is called, and what was counted in it. */
export async function inSlices(
  { tx, asked }: Desk,
  families: readonly Family[],
): Promise<{ name: string; counts: Counts }[]> {
  if (asked.by === 'hour') {
    const found = await countsByHour(tx, asked, { families });
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, counts]) => ({ name, counts }));
  }
  const step = sliceDays[asked.by];
  const found = await countsBy(tx, asked, { families, key: 'slice', step });
  return slicesOf(asked, step).map((name, at) => ({ name, counts: found.get(String(at)) ?? nothing }));
}

/** A course of slices, of the same length, of one share. */
export const courseOf = (
  slices: readonly { name: string; counts: Counts }[],
  part: (counts: Counts) => Part,
): SlicePart[] => slices.map(({ name, counts }) => ({ from: name.slice(0, 10), ...part(counts) }));

type Column = ReportTable['columns'][number];
export const column = (id: string, title: string, unit: Column['unit'] = 'count'): Column => ({ id, title, unit });

const slices = { hour: 'Hour', day: 'Day', week: 'Week from' } as const;
/** The first column of what is told through the time. */
export const timeColumn = (by: keyof typeof slices): Column => column('from', slices[by], 'text');

export function table(
  id: string,
  title: string,
  chart: ReportTable['chart'],
  columns: Column[],
  rows: ReportTable['rows'],
  about: string | null = null,
): ReportTable {
  return { id, title, about, chart, columns, rows };
}

/** Unresolved now, and so at the end of each slice: what came after is taken back. */
export function backlogs(unresolvedNow: number, changes: readonly number[]): number[] {
  const ends: number[] = [];
  let open = unresolvedNow;
  for (const change of changes.toReversed()) {
    ends.unshift(open);
    open -= change;
  }
  return ends;
}
export type { Report };
