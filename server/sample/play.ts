import type { Turn } from '#server/platform/turn.ts';
import { actAs } from './acting.ts';
import type { Story } from './cast/index.ts';
import type { Stage, Thread } from './stage.ts';
import type { Happening } from './timeline.ts';
import { perform } from './verbs.ts';

/** Plays what happens, one moment after the other. */
export async function play(
  stage: Stage,
  stories: readonly Story[],
  happenings: readonly Happening[],
  turnAt: (atMs: number) => Promise<Turn>,
): Promise<void> {
  const threads = stories.map((story, index) => begin(story, `sample-${String(index).padStart(2, '0')}`));
  for (const { at, story, what } of happenings) {
    const thread = threads[story];
    if (thread === undefined) continue;
    const turn = await turnAt(at);
    await perform({ stage, thread, turn, at, as: (who) => actAs(turn, stage.people[who]) }, what);
  }
}

const begin = (story: Story, key: string): Thread => ({
  ...{ story, key, words: [], count: 0 },
  ...{ conversationId: '', contactId: '', assigneeId: null },
});
