import { call } from '../../../app/client.ts';
import { newId } from '../../../app/new-id.ts';
import { upsert } from '../../../app/store.ts';
import { draftFiles } from '../../files/index.ts';
import { takeLetter } from '../../mail/index.ts';
import { drafts } from './draft-store.ts';
import { onScreenSeq } from './on-screen.ts';

/** Keeps the draft of an answer until its hour; what fails leaves it where it is. Throws Problem. */
export async function sendLater(conversationId: string, draftKey: string, sendAt: string): Promise<void> {
  const text = drafts.get(draftKey).text.trim();
  const files = draftFiles.get(draftKey).flatMap(({ file }) => file ?? []);
  const delivery = takeLetter(conversationId);
  const planned = await call('POST /conversations/:id/later-replies', {
    params: { id: conversationId },
    body: {
      ...{ clientId: newId(), text, sendAt, seenSeq: onScreenSeq(conversationId), then: 'stay' },
      files: files.map(({ id }) => id),
      ...(delivery !== undefined && { delivery }),
    },
  });
  upsert(planned);
  draftFiles.take(draftKey);
  drafts.edit(draftKey, '');
  void drafts.flush(draftKey);
}
