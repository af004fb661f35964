import type { Figure } from './figures.ts';

/** What a bench gets: how large it may be, where its figures go, and how it cleans up. */
export interface Stage {
  /** A smaller run: fewer conversations, fewer rounds. */
  readonly small: boolean;
  readonly rounds: number | undefined;
  readonly messages: number | undefined;
  /** A folder of labelled material. */
  readonly data: string | undefined;
  readonly report: (figure: Omit<Figure, 'bench'>) => void;
  /** A line for people: what is measured, what comes next. Never part of the figures. */
  readonly note: (text: string) => void;
  /** Done at the end whatever happens, Ctrl-C included; the last one given is done first. */
  readonly atEnd: (clean: () => Promise<void> | void) => void;
}

export type Bench = (stage: Stage) => Promise<void>;

/** A stage whose cleaning is done by `clear`, once. */
export function openStage(given: Omit<Stage, 'atEnd'>): { stage: Stage; clear: () => Promise<void> } {
  const cleaning: (() => Promise<void> | void)[] = [];
  let cleared: Promise<void> | undefined;
  const clear = async (): Promise<void> => {
    for (let next = cleaning.pop(); next !== undefined; next = cleaning.pop()) await next();
  };
  return {
    stage: { ...given, atEnd: (clean) => void cleaning.push(clean) },
    clear: () => (cleared ??= clear()),
  };
}
