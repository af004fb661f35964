import type { Step, Story } from './cast/index.ts';
import type { Clock } from './clock.ts';

/** What happens at a moment: a step of a story, or that somebody looked at what was written. */
export interface Happening {
  readonly at: number;
  readonly story: number;
  readonly what: Step | { readonly do: 'open' | 'look' | 'read' };
}

const minuteMs = 60_000;
const looksAfter = 2 * minuteMs;

/** Everything that happens, in the order of time; within a story in its own order. */
export function timeline(stories: readonly Story[], clock: Clock, nowMs: number): readonly Happening[] {
  const all = stories.flatMap((story, index) => happeningsOf(story, index, clock, nowMs));
  return all.sort((a, b) => a.at - b.at);
}

function happeningsOf(story: Story, index: number, clock: Clock, nowMs: number): Happening[] {
  const steps = story.steps.map((what) => ({ at: clock.at(what.at), story: index, what }));
  const last = steps.at(-1)?.at ?? nowMs;
  const later = { at: Math.min(last + looksAfter, nowMs), story: index };
  const spoken = story.steps.findLast((step) => step.do === 'write' || step.do === 'answer');
  return [
    ...steps.slice(0, 1),
    { at: steps[0]?.at ?? nowMs, story: index, what: { do: 'open' } },
    ...steps.slice(1),
    ...(story.fresh === true ? [] : [{ ...later, what: { do: 'look' } as const }]),
    ...(spoken?.do === 'answer' ? [{ ...later, what: { do: 'read' } as const }] : []),
  ];
}
