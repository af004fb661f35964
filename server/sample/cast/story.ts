import type { CustomerName } from './customers.ts';
import type { Colleague, TeamName } from './people.ts';

/**
 * A moment as people say it, seen from the moment at which the sample is made: `41 min ago`, `3 d ago 14:10` (the clock of
 * the workspace’s zone), `in 50 min`, `in 1 d 10:00`. Stories of today stay within the last six hours and those of earlier
 * days end by 17:59, so that their order holds at any hour of the day.
 */
export type When =
  | `${number} min ago`
  | `${number} h ago`
  | `${number} d ago ${number}:${number}`
  | `in ${number} min`
  | `in ${number} h`
  | `in ${number} d ${number}:${number}`;

/** Something that is promised in words, until a moment. */
export interface Word {
  readonly text: string;
  readonly due: When;
}

/**
 * One thing that happens. Texts may hold moments in braces, `{in 50 min}`, days, `{weekday 2 d ago}`, and the owner’s first
 * name, `{owner}`: they become `15:05` or `Tuesday 10:00`, `Sunday`, and a name.
 */
export type Step =
  | { readonly do: 'write'; readonly at: When; readonly text: string }
  | {
      readonly do: 'answer';
      readonly at: When;
      readonly by: Colleague;
      readonly text: string;
      readonly promises: readonly Word[];
      readonly then: 'stay' | 'wait' | 'resolve';
    }
  | {
      readonly do: 'call';
      readonly at: When;
      readonly direction: 'in' | 'out';
      /** Who of us talked; nobody where it was missed. */
      readonly by?: Colleague;
      readonly seconds?: number;
      readonly number: string;
      /** What was noted of it. */
      readonly text: string;
      readonly promises: readonly Word[];
    }
  | { readonly do: 'note'; readonly at: When; readonly by: Colleague; readonly text: string }
  | { readonly do: 'give'; readonly at: When; readonly by: Colleague; readonly to: Colleague | null }
  | { readonly do: 'keep'; readonly at: When; readonly by: Colleague }
  | { readonly do: 'snooze'; readonly at: When; readonly by: Colleague; readonly until: When }
  | { readonly do: 'resolve'; readonly at: When; readonly by: Colleague; readonly low: Low | undefined }
  | { readonly do: 'draft'; readonly at: When; readonly by: Colleague; readonly text: string };
export type Low = 'next_step' | 'solved_unsaid' | 'misread';

/** What happens between one customer and the shop in one of its ways in. */
export interface Story {
  readonly customer: CustomerName;
  readonly inbox: 'chat' | 'shop' | 'phone';
  readonly subject?: string;
  readonly tags?: readonly string[];
  readonly priority?: 'low' | 'high' | 'urgent';
  readonly team?: TeamName;
  /** Whose it is from the beginning; otherwise whoever answers first takes it on. */
  readonly assignee?: Colleague;
  /** Nobody here has looked at its newest message yet. */
  readonly fresh?: true;
  readonly steps: readonly Step[];
}

/** The customer writes. */
export const says = (at: When, text: string): Step => ({ do: 'write', at, text });

/** A colleague answers, and may promise something. */
export const answers = (by: Colleague, at: When, text: string, ...promises: readonly Word[]): Step => ({
  ...{ do: 'answer', by, at, text, promises, then: 'stay' },
});

/** A colleague answers and waits for the customer. */
export const asks = (by: Colleague, at: When, text: string, ...promises: readonly Word[]): Step => ({
  ...{ do: 'answer', by, at, text, promises, then: 'wait' },
});

/** A colleague answers, and with that it is settled. */
export const closes = (by: Colleague, at: When, text: string): Step => ({
  ...{ do: 'answer', by, at, text, promises: [], then: 'resolve' },
});

/** The customer calls, and a colleague notes what it was about. */
export const calls = (
  by: Colleague,
  at: When,
  seconds: number,
  number: string,
  text: string,
  ...promises: readonly Word[]
): Step => ({
  ...{ do: 'call', direction: 'in', by, at, seconds, number, text, promises },
});

/** The customer calls, and nobody is free. */
export const misses = (at: When, number: string): Step => ({
  ...{ do: 'call', direction: 'in', at, number, text: '', promises: [] },
});

export const promised = (text: string, due: When): Word => ({ text, due });
export const notes = (by: Colleague, at: When, text: string): Step => ({ do: 'note', by, at, text });
export const gives = (by: Colleague, at: When, to: Colleague | null): Step => ({ do: 'give', by, at, to });
/** The oldest promise in words that is still open was fulfilled. */
export const keeps = (by: Colleague, at: When): Step => ({ do: 'keep', by, at });
export const snoozes = (by: Colleague, at: When, until: When): Step => ({ do: 'snooze', by, at, until });
export const resolves = (by: Colleague, at: When, low?: Low): Step => ({ do: 'resolve', by, at, low });
export const drafts = (by: Colleague, at: When, text: string): Step => ({ do: 'draft', by, at, text });
