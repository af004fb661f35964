import { playbook } from '#psychology/emotion/playbook.ts';
import type { Feeling } from '#psychology/emotion/types.ts';
import type { Plan, ToneReport } from '#psychology/tone/index.ts';

export interface PlanLine {
  readonly id: keyof Plan;
  /** "Acknowledge", which is set in bold. */
  readonly name: string;
  /** What follows the name, with what joins them: ": name the effort …". */
  readonly words: string;
  readonly met: boolean;
}

/** What helps somebody who feels so, and how far the draft has come with it. */
export interface ReplyPlan {
  readonly feeling: Feeling;
  readonly appraisal: string;
  readonly lines: readonly PlanLine[];
  readonly avoid: readonly string[];
}

/** Null where no feeling asks for a way of answering: nothing read, neutral or unclear. */
export function planFor(label: string | null, covered: Plan): ReplyPlan | null {
  if (label === null || label === 'neutral' || !isFeeling(label)) return null;
  const { feeling, appraisal, steps, avoid } = playbook[label];
  return { feeling, appraisal, avoid, lines: steps.map(({ id, text }) => lineOf(id, text, covered[id])) };
}

function isFeeling(label: string): label is Feeling {
  return Object.hasOwn(playbook, label);
}

function lineOf(id: keyof Plan, text: string, met: boolean): PlanLine {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  const words = text.startsWith(`${name} `) ? text.slice(name.length) : `: ${uncapital(text)}`;
  return { id, name, words, met };
}

/** "I" and the like stay capital. */
function uncapital(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export interface Progress {
  readonly name: 'Plan' | 'Questions';
  readonly met: number;
  readonly of: number;
}

/** "Plan 1 of 4" for where the plan is folded; the questions where there is no plan; null for nothing to show. */
export function progress(plan: ReplyPlan | null, questions: ToneReport['questions']): Progress | null {
  if (plan !== null) return count('Plan', plan.lines);
  const ticks = questions.map(({ covered }) => ({ met: covered }));
  return ticks.length === 0 ? null : count('Questions', ticks);
}

function count(name: Progress['name'], ticks: readonly { met: boolean }[]): Progress {
  return { name, met: ticks.filter(({ met }) => met).length, of: ticks.length };
}
