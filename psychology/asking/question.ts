/** What a question of a survey is, as far as asking fairly and asking further go. */

/** A question measures (`score`), places on a scale, offers a choice, or leaves room for words. */
export type QuestionType = 'score' | 'scale' | 'choice' | 'text';

/** An answer: a number, one option or words, or several options. */
export type Value = number | string | readonly string[];
/** What somebody answered, by question. */
export type Values = Readonly<Record<string, Value>>;

/** What a survey measures: satisfaction 1–5, effort 1–7, recommendation 0–10, or what its own questions ask. */
export type Measure = 'csat' | 'ces' | 'nps' | 'own';

export interface Question {
  readonly id: string;
  readonly type: QuestionType;
  readonly required: boolean;
  /** Of a choice. */
  readonly options: readonly string[];
  /** Of a choice: several may be chosen. */
  readonly many: boolean;
  /** Ends of a scale. */
  readonly from: number;
  readonly to: number;
  /** Asked only where an earlier question was answered with one of these. */
  readonly showIf: { readonly question: string; readonly is: readonly (number | string)[] } | null;
  /** What would be ticked beforehand; a fair survey has none. */
  readonly preselected: number | string | null;
}

/** Ends of the score of each measure (psychology.md §7). A survey of its own has none. */
export const scores = {
  csat: { from: 1, to: 5, low: 2, good: 4 },
  ces: { from: 1, to: 7, low: 3, good: 5 },
  nps: { from: 0, to: 10, low: 6, good: 9 },
} as const satisfies Record<Exclude<Measure, 'own'>, { from: number; to: number; low: number; good: number }>;

/** Whether somebody should be asked what went wrong: 1–2 of 5, 1–3 of 7, 0–6 of 10. A design default, not a finding. */
export const isLow = (measure: Measure, score: number | null): boolean =>
  measure !== 'own' && score !== null && score <= scores[measure].low;
