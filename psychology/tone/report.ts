export type CheckId = 'T1' | 'T2' | 'T6' | 'T7' | 'T9' | 'T10' | 'T12' | 'T13' | 'T16';

/** `na`: the check does not apply to this draft. */
export type CheckStatus = 'pass' | 'suggest' | 'warn' | 'na';

/** A place in the draft, UTF-16 offsets, `end` exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** What to put in place of a piece of the draft. Keeps the writer's facts and adds none. */
export interface Rewrite extends Place {
  text: string;
}

export interface Hint {
  id: CheckId;
  /** Two or three words: "A closed door". */
  name: string;
  status: 'suggest' | 'warn';
  /** What the hint is about; empty when something is missing. */
  spans: Place[];
  /** One sentence. */
  reason: string;
  /** How to write it instead. */
  principle: string;
  rewrite: Rewrite | null;
  /** Where the rule comes from. */
  source: string;
  /** Sending asks for confirmation first. Only private data (T16) does. */
  asks: boolean;
}

/** What the draft already does of the four steps of a good answer. */
export interface Plan {
  acknowledge: boolean;
  own: boolean;
  act: boolean;
  expect: boolean;
}

export interface ToneReport {
  /** The language pack that was used; null when none fits and only T16 ran. */
  language: string | null;
  /** 0..100: from 85 ready, from 60 worth a look. A heuristic for the writer's own eyes, never a grade. */
  score: number;
  hints: Hint[];
  checks: { id: CheckId; status: CheckStatus; weight: number }[];
  plan: Plan;
  /** The customer's questions in their order. */
  questions: { text: string; covered: boolean }[];
}
