import { actAs } from './acting.ts';
import type { Story } from './cast/index.ts';
import type { Moment } from './moment.ts';
import type { Stage, Thread } from './stage.ts';
import { timeline } from './timeline.ts';
import { perform } from './verbs.ts';

/** All that happens in the stories, in the order of time. */
export function play(stage: Stage, stories: readonly Story[], nowMs: number): readonly Moment[] {
  const threads = stories.map((story, index) => begin(story, `sample-${String(index).padStart(2, '0')}`));
  return timeline(stories, stage.clock, nowMs).flatMap(({ at, story, what }) => {
    const thread = threads[story];
    if (thread === undefined) return [];
    const run: Moment['run'] = (turn) =>
      perform({ stage, thread, turn, at, as: (who) => actAs(turn, stage.people[who]) }, what);
    return [{ at, run }];
  });
}

const begin = (story: Story, key: string): Thread => ({
  ...{ story, key, words: [], count: 0 },
  ...{ conversationId: '', contactId: '', assigneeId: null },
});
