import type { JobCtx } from '#server/platform/jobs/job.ts';
import { stand } from './settle.ts';
import { nextContacts } from './store.ts';

const chunk = 2_000;
const first = '00000000-0000-0000-0000-000000000000';
/** So many chunks are reckoned beside each other: while one is read or written, another is reckoned. */
const lanes = 2;

/** Reckons every balance of a workspace anew, in turns of a few thousand customers. `told` hears how many are done. */
export async function recompute(
  { workspaceId, takeTurn }: JobCtx,
  told: (done: number) => void = () => undefined,
): Promise<number> {
  let after: string | null = first;
  let done = 0;
  const next = async (): Promise<string[]> => {
    if (after === null) return [];
    const from = after;
    const ids = (await takeTurn(workspaceId, ({ tx }) => nextContacts(tx, from, chunk), 'read')).map(({ id }) => id);
    after = ids.length < chunk ? null : (ids.at(-1) ?? null);
    return ids;
  };
  let asked: Promise<string[]> = Promise.resolve([]);
  const lane = async (): Promise<void> => {
    for (;;) {
      const ids = await (asked = asked.then(next));
      if (ids.length === 0) return;
      await takeTurn(workspaceId, (turn) => stand(turn, new Map(ids.map((id) => [id, null]))));
      told((done += ids.length));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done;
}
