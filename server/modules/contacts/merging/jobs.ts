import { eachWorkspace, errand, type Job, type Round } from '#server/platform/jobs/job.ts';
import { newId } from '#server/platform/id.ts';
import { findLike } from './find.ts';
import { undoDays } from './entities.ts';
import { forgetOld, pageOfContacts, suggest } from './likenesses-store.ts';

const first = '00000000-0000-0000-0000-000000000000';
/** So many customers are looked at in one turn. */
const pageSize = 200;

export const jobs: readonly Job[] = [
  errand(
    'contacts.find_alike',
    () => undefined,
    async ({ workspaceId, takeTurn }) => {
      for (let after: string | undefined = first; after !== undefined;) {
        const from: string = after;
        after = await takeTurn(workspaceId, async (turn) => {
          const ids = (await pageOfContacts(turn.tx, from, pageSize)).map(({ id }) => id);
          for (const id of ids) {
            const found = (await findLike(turn.tx, id)).filter(({ otherId }) => id < otherId); // each pair once
            for (const { otherId, score, reasons } of found)
              await suggest(turn.tx, newId(), id, otherId, score, reasons, turn.now);
          }
          await forgetOld(turn.tx, ids, turn.now);
          return ids.length < pageSize ? undefined : ids.at(-1);
        });
      }
    },
  ),
];

export const rounds: readonly Round[] = [
  eachWorkspace('contacts.find_alike_nightly', '51 1 * * *', 'contacts.find_alike', 'select id from workspaces'),
  {
    // What was kept for taking a merge back is forgotten when that is over; that it happened stays in the timeline.
    id: 'merges.forget',
    match: '13 3 * * *',
    run: async (owner) => {
      await owner.query(`delete from merges where at < now() - interval '${String(undoDays + 1)} days'`);
    },
  },
];
