import { onEvent } from '../../../app/live.ts';
import { queries } from '../../../app/queries.ts';
import { list, messagesOf, remove } from '../../../app/store.ts';

/** Whoever was erased is gone from every screen at once, with all that they wrote; after a merge lists are asked anew. */
onEvent('contact.gone', ({ contactId, into }) => {
  remove('contact', contactId);
  void queries.invalidateQueries({ queryKey: ['customers'] });
  if (into !== null) return;
  for (const { id } of list('conversation').filter(({ contact }) => contact.id === contactId)) {
    for (const message of messagesOf(id)) remove('message', message.id);
    remove('conversation', id);
  }
});
