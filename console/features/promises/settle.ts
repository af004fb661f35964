import type { Promised } from '#contract/promises.ts';
import { call } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { get, upsert } from '../../app/store.ts';

/** Says that a commitment was kept or no longer stands: at once here, put back when the server refuses. */
export async function settle(promise: Promised, as: 'kept' | 'cancelled'): Promise<void> {
  show({ ...promise, state: as, settledAt: new Date().toISOString() });
  try {
    show(await call('POST /promises/:id/settlement', { params: { id: promise.id }, body: { as } }));
    didIt({ text: as === 'kept' ? 'Marked as kept.' : 'It no longer stands. The reminder is gone.' });
  } catch (problem) {
    show(promise);
    throw problem;
  }
}

/** A promise lives in the message that made it. */
function show(promise: Promised): void {
  const message = promise.messageId === null ? undefined : get('message', promise.messageId);
  if (message === undefined) return;
  upsert({ ...message, promises: message.promises.map((each) => (each.id === promise.id ? promise : each)) });
}
