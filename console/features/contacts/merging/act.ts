import { call } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { remove, upsert } from '../../../app/store.ts';
import { refreshMerging } from './use-alike.ts';

/** Merges two customers; the line that says so takes it back. */
export async function mergeInto(keptId: string, otherId: string): Promise<void> {
  const { merge, contact } = await call('POST /contacts/:id/merges', { params: { id: keptId }, body: { otherId } });
  upsert(contact);
  remove('contact', otherId);
  refreshMerging();
  didIt({ text: `Merged with ${merge.goneName ?? 'the other one'}.`, undo: () => takeApart(merge.id) });
}

/** Takes two customers apart again. */
export async function takeApart(mergeId: string): Promise<void> {
  const { kept, back } = await call('DELETE /merges/:id', { params: { id: mergeId } });
  upsert(kept, back);
  refreshMerging();
  didIt({ text: `${back.name ?? 'The other one'} is a customer of their own again.` });
}

/** They are two people: not suggested again. */
export function keepApart(id: string, otherId: string): void {
  attempt(async () => {
    await call('PUT /contacts/:id/strangers/:otherId', { params: { id, otherId } });
    refreshMerging();
    didIt({ text: 'They are two people. This is not asked again.' });
  });
}
