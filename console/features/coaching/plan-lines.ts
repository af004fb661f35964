import { playbook, safety } from '#psychology/emotion/playbook.ts';
import type { Feeling } from '#psychology/emotion/types.ts';
import type { Plan, ToneReport } from '#psychology/tone/index.ts';

export interface PlanLine {
  readonly id: keyof Plan;
  /** "Acknowledge", which is set in bold. */
  readonly name: string;
  /** What follows the name, with what joins them: ": name the effort …". */
  readonly words: string;
  /** The customer’s own words that it should meet, each a quotation. */
  readonly theirs: readonly string[];
  readonly met: boolean;
}

/** What helps somebody who feels so, and how far the draft has come with it. */
export interface ReplyPlan {
  /** Null where somebody may be in danger, whatever they feel. */
  readonly feeling: Feeling | null;
  readonly appraisal: string;
  readonly lines: readonly PlanLine[];
  readonly avoid: readonly string[];
}

/** What the customer said, in their words: what carried the feeling, and what presses them. */
export interface TheirWords {
  readonly carried: readonly string[];
  readonly urgent: readonly string[];
}
export const noWords: TheirWords = { carried: [], urgent: [] };

const mostQuoted = 2;

/** Where somebody may be in danger, one way of answering comes before all others. */
export function safetyPlan({ acknowledge, act, expect }: Plan): ReplyPlan {
  const covered = { acknowledge, act, expect, own: false };
  const lines = safety.steps.map(({ id, text }) => lineOf(id, text, covered[id], []));
  return { feeling: null, appraisal: safety.appraisal, avoid: safety.avoid, lines };
}

/** Null where no feeling asks for a way of answering: nothing read, neutral or unclear. */
export function planFor(label: string | null, covered: Plan, said: TheirWords = noWords): ReplyPlan | null {
  if (label === null || label === 'neutral' || !isFeeling(label)) return null;
  const { feeling, appraisal, steps, avoid } = playbook[label];
  const theirs = (id: keyof Plan, index: number): readonly string[] => {
    const words = [...(index === 0 ? said.carried : []), ...(id === 'expect' ? said.urgent : [])];
    return words.slice(0, mostQuoted);
  };
  const lines = steps.map(({ id, text }, index) => lineOf(id, text, covered[id], theirs(id, index)));
  return { feeling, appraisal, avoid, lines };
}

function isFeeling(label: string): label is Feeling {
  return Object.hasOwn(playbook, label);
}

function lineOf(id: keyof Plan, text: string, met: boolean, theirs: readonly string[]): PlanLine {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  const words = text.startsWith(`${name} `) ? text.slice(name.length) : `: ${uncapital(text)}`;
  return { id, name, words, theirs, met };
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
