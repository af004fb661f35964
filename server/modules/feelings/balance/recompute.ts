import type { JobCtx } from '#server/platform/jobs/job.ts';
import { stand } from './settle.ts';
import { nextContacts } from './store.ts';

const chunk = 2_000;
const first = '00000000-0000-0000-0000-000000000000';

/** Reckons every balance of a workspace anew, in turns of a few thousand customers. `told` hears how many are done. */
export async function recompute(
  { workspaceId, takeTurn }: JobCtx,
  told: (done: number) => void = () => undefined,
): Promise<number> {
  let after = first;
  for (let done = 0; ;) {
    const ids = await takeTurn(workspaceId, async (turn) => {
      const found = (await nextContacts(turn.tx, after, chunk)).map(({ id }) => id);
      if (found.length > 0) await stand(turn, new Map(found.map((id) => [id, null])));
      return found;
    });
    done += ids.length;
    after = ids.at(-1) ?? after;
    if (ids.length > 0) told(done);
    if (ids.length < chunk) return done;
  }
}
