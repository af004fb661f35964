import type { FeelingLabel, Reading } from '#contract/feelings.ts';
import { call } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { get, upsert } from '../../app/store.ts';
import { createValue } from '../../app/value.ts';
import { feelingWord } from './words.ts';

/** The message whose feeling is being corrected, set by the key `M` as well. */
export const correcting = createValue<string | null>(null);

/** Sets what a message reads as: at once here, then on the server, and can be taken back. */
export async function correct(messageId: string, label: FeelingLabel): Promise<void> {
  const before = get('message', messageId)?.reading;
  correcting.set(null);
  if (before === null || before === undefined || before.label === label) return;
  await put(messageId, label);
  didIt({
    text: `Reads as ${feelingWord[label].toLowerCase()} now. Your word wins over the reader’s.`,
    undo: () => put(messageId, before.label),
  });
}

/** The reader’s word stands again. */
export async function takeBack(messageId: string): Promise<void> {
  show(messageId, await call('DELETE /messages/:id/feeling', { params: { id: messageId } }));
  didIt({ text: 'It reads again as the reader said.' });
}

async function put(messageId: string, label: FeelingLabel): Promise<void> {
  const before = get('message', messageId)?.reading ?? null;
  if (before !== null) show(messageId, { ...before, label, corrected: true, probability: 1 });
  try {
    show(messageId, await call('PUT /messages/:id/feeling', { params: { id: messageId }, body: { label } }));
  } catch (problem) {
    show(messageId, before);
    throw problem;
  }
}

function show(messageId: string, reading: Reading | null): void {
  const message = get('message', messageId);
  if (message !== undefined) upsert({ ...message, reading });
}
