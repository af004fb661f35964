import type { Write } from '#server/notice.ts';
import { contactableFrom } from '#server/modules/contacts/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { makeLink, remindJob } from './offer.ts';
import { pageWords } from './page/words.ts';
import { quietUntil } from './quiet.ts';
import { lockGesture, setReminded } from './store/gestures.ts';

const placeOf = statement<
  readonly [conversationId: string],
  { inboxId: string; channel: string; language: string | null }
>(
  'goodwill.place_of',
  `select c.inbox_id, c.channel, p.language from conversations c join contacts p on p.workspace_id = $1 and p.id = c.contact_id
   where c.workspace_id = $1 and c.id = $2`,
);

/** Says once that a gesture is still there, when they may be written to and nothing else reached them meanwhile. */
export async function remind(turn: Turn, write: Write, gestureId: string): Promise<void> {
  const [row] = await lockGesture(turn.tx, gestureId);
  if (row?.state !== 'offered' || row.remindedAt !== null || row.expiresAt === null) return;
  const quiet = await quietUntil(turn, row.contactId);
  const at = await contactableFrom(turn, row.contactId, quiet ?? turn.now);
  if (at >= row.expiresAt) return;
  if (at > turn.now) return turn.queue(remindJob, { gestureId }, { at, key: `${remindJob}:${gestureId}` });
  const [place] = await placeOf(turn.tx, row.conversationId);
  if (place === undefined) return;
  const [house] = await findWorkspace(turn.tx);
  const words = pageWords(place.language ?? 'en');
  const { link } = await makeLink(turn, row);
  const { conversationId, contactId } = row;
  await setReminded(turn.tx, gestureId, turn.now);
  await write(turn, place.channel, {
    ...{ conversationId, inboxId: place.inboxId, contactId, link, picks: [] },
    subject: `${row.title} – ${house?.name ?? ''}`,
    text: [words.reminder(row.title), '{{link}}', words.nothing].join('\n\n'),
  });
}
