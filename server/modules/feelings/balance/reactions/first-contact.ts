import { lowFeelings } from '#psychology/emotion/index.ts';
import type { FeelingLabel } from '#contract/feelings.ts';
import { statement } from '#server/platform/database/statement.ts';
import { add, reaction } from '../hearing.ts';

const dayMs = 86_400_000;
/** So long something may still come back (psychology.md §7). */
const provisionalDays = 7;

/** Whether an episode was the first of its conversation, was answered, and went through without a detour. */
const wentStraight = statement<readonly [conversationId: string, episodeId: string], { straight: boolean }>(
  'moments.went_straight',
  `select e.first_reply_at is not null
     and not exists (select from episodes o where o.workspace_id = $1 and o.conversation_id = $2 and o.opened_at < e.opened_at)
     and not exists (select from moments m where m.workspace_id = $1 and m.conversation_id = $2 and m.removed_at is null
       and m.kind in ('transferred', 'repeat_contact', 'made_to_repeat', 'reopened')) as straight
   from episodes e where e.workspace_id = $1 and e.id = $3`,
);

/** Solved at first contact, as far as we know now: for seven days it may be taken back. Nobody left on a low was helped at once. */
export const firstContact = reaction(['conversation.changed'], async (hearing, { at, said }) => {
  const { conversation, became, episodeId } = said;
  if (became !== 'resolved' || conversation.due?.what === 'commitment') return; // what is promised still is to come
  const label = conversation.mood?.label;
  if (label !== undefined && (lowFeelings as readonly FeelingLabel[]).includes(label)) return;
  const [episode] = await wentStraight(hearing.turn.tx, conversation.id, episodeId);
  if (episode?.straight !== true) return;
  const provisionalUntil = new Date(Date.parse(at) + provisionalDays * dayMs).toISOString();
  const its = { conversationId: conversation.id, provisionalUntil };
  await add(hearing, { kind: 'first_contact_resolution', at, source: ['resolution', episodeId], ...its });
});
