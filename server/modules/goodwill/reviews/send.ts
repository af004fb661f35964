import type { ReviewSettings } from '#contract/review-invitations.ts';
import type { Write } from '#server/notice.ts';
import { newId } from '#server/platform/id.ts';
import { newToken } from '#server/platform/secret.ts';
import type { Turn } from '#server/platform/turn.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import type { Inviting } from './settings.ts';
import { dropInvitation, insertInvitation, type Closed, type ClosedCase } from './store.ts';
import { reviewWords } from './words.ts';

export const prefix = 'rw';

/** Writes the invitation down and brings it to the customer; false where there is no way to them. A repeat is sent once. */
export async function send(
  turn: Turn,
  write: Write,
  { settings, origin }: Inviting,
  { conversationId, episodeId }: Closed,
  { contactId, inboxId, channel, language }: ClosedCase,
): Promise<boolean> {
  const words = wordsIn(settings, language);
  const [house] = await findWorkspace(turn.tx);
  const id = newId();
  const { token, hash } = newToken(prefix, turn.workspaceId);
  const [kept] = await insertInvitation(turn.tx, id, contactId, episodeId, hash, words.language, turn.now);
  if (kept === undefined) return true;
  const written = await write(turn, channel, {
    ...{ conversationId, inboxId, contactId, link: `${origin}/review/${token}`, picks: [] },
    subject: `${words.subject} – ${house?.name ?? ''}`,
    text: [words.text, '{{link}}', reviewWords(words.language).foot].join('\n\n'),
  });
  if (!written) await dropInvitation(turn.tx, id);
  return written;
}

/** The house’s words in the customer’s language, else in English. */
export function wordsIn({ words }: ReviewSettings, language: string | null): ReviewSettings['words'][number] {
  const short = (language ?? 'en').slice(0, 2).toLowerCase();
  const found = words.find((one) => one.language === short) ?? words.find((one) => one.language === 'en');
  if (found === undefined) throw new Error('an invitation is written in English at least');
  return found;
}
