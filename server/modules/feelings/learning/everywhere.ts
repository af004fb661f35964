import type { Adaptation } from '#contract/feelings.ts';
import { FEWEST_CORRECTIONS } from '#psychology/emotion/index.ts';
import type { TakeTurn } from '#server/platform/turn.ts';
import { learn } from './adapt.ts';
import { countCorrections } from './store.ts';

/** What became of learning in a workspace; `adaptation` is null where there was too little, or nothing, to learn. */
export interface Lesson {
  readonly workspace: string;
  readonly corrections: number;
  readonly fewest: number;
  readonly adaptation: Adaptation | null;
}

/** The database past the wall between workspaces. */
interface Owner {
  readonly query: (text: string) => Promise<{ readonly rows: readonly { id: string; name: string }[] }>;
}
const learners = 'select id, name from workspaces where adapts_readings and reads_feelings order by created_at, id';

/** Learns at once in every workspace that lets the reader learn, one after the other. */
export async function learnEverywhere(owner: Owner, takeTurn: TakeTurn): Promise<Lesson[]> {
  const lessons: Lesson[] = [];
  const { rows } = await owner.query(learners);
  for (const { id, name } of rows) {
    const lesson = await takeTurn(id, async (turn) => {
      const [counted] = await countCorrections(turn.tx);
      return { corrections: counted?.count ?? 0, adaptation: await learn(turn) };
    });
    lessons.push({ workspace: name, fewest: FEWEST_CORRECTIONS, ...lesson });
  }
  return lessons;
}
