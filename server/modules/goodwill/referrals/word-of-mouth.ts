import type { WordOfMouth } from '#contract/advocacy.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { knownContact } from '#server/modules/contacts/index.ts';
import type { Viewer } from '../store/gestures.ts';
import { referralOf } from './end.ts';
import { broughtBy, cameBy } from './store.ts';

const reviewsOf = statement<readonly [contactId: string], WordOfMouth['reviews'][number]>(
  'word_of_mouth.reviews',
  `select at, title from happenings where workspace_id = $1 and contact_id = $2 and what = 'event' and name = 'review' order by at desc limit 20`,
);
const lastInvited = statement<readonly [contactId: string], { at: string | null }>(
  'word_of_mouth.invited',
  'select max(sent_at) as at from review_invitations where workspace_id = $1 and contact_id = $2',
);
/** What they wrote stays with those who may see the conversation that they were asked in. */
const recommends = statement<readonly [contactId: string, ...Viewer], NonNullable<WordOfMouth['recommends']>>(
  'word_of_mouth.recommends',
  `select h.at, (h.data ->> 'score')::int as score, case when h.conversation_id is null or exists (select from conversations c
       where c.workspace_id = $1 and c.id = h.conversation_id and app.sees($3, $4, c)) then nullif(h.data ->> 'words', '') end as words
   from happenings h where h.workspace_id = $1 and h.contact_id = $2 and h.what = 'survey' and h.data ->> 'measure' = 'nps'
     and h.data ->> 'score' is not null order by h.at desc limit 1`,
);
const thanksOf = statement<readonly [contactId: string], WordOfMouth['thanked'][number]>(
  'word_of_mouth.thanks',
  `select decided_at as at, reason from personal_touches where workspace_id = $1 and contact_id = $2 and occasion = 'recommended'
     and state = 'written' order by decided_at desc limit 20`,
);

/** Who recommended us to a customer, whom they brought, and what they say of us. */
export async function wordOfMouth(tx: Tx, contactId: string, viewer: Viewer): Promise<WordOfMouth> {
  await knownContact(tx, contactId);
  const [[by], brought, reviews, [invited], [score], thanked] = await Promise.all([
    cameBy(tx, contactId),
    broughtBy(tx, contactId),
    reviewsOf(tx, contactId),
    lastInvited(tx, contactId),
    recommends(tx, contactId, ...viewer),
    thanksOf(tx, contactId),
  ]);
  return {
    cameBy: by === undefined ? null : referralOf(by),
    brought: brought.map(referralOf),
    ...{ reviews, invitedAt: invited?.at ?? null, recommends: score ?? null, thanked },
  };
}
