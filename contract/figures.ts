import type { FigureDefinition } from './figures/definition.ts';
import { colleagues } from './figures/colleagues.ts';
import { effort } from './figures/effort.ts';
import { feelings } from './figures/feelings.ts';
import { giving } from './figures/giving.ts';
import { moment } from './figures/moment.ts';
import { pillars } from './figures/pillars.ts';
import { promptness } from './figures/promptness.ts';
import { satisfaction } from './figures/satisfaction.ts';
import { volumes } from './figures/volumes.ts';

export type { FigureDefinition } from './figures/definition.ts';

/** How each figure is counted, said once: the API, the pages, the mails, the CSV files and the documentation read this table. */
export const figures = {
  ...pillars,
  ...promptness,
  ...volumes,
  ...feelings,
  ...satisfaction,
  ...effort,
  ...giving,
  ...moment,
  ...colleagues,
} as const satisfies Record<string, FigureDefinition>;

export type FigureId = keyof typeof figures;
export const figureIds = Object.keys(figures) as [FigureId, ...FigureId[]];
/** A definition, with what it may leave out. */
export const definitionOf = (id: FigureId): FigureDefinition => figures[id];
