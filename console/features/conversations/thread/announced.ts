import { useEffect } from 'react';
import { onEvent } from '../../../app/live.ts';
import { announce } from '../../../ui/index.ts';
import { startName } from '../../promises/index.ts';

/** So much of a message is said; the rest is there to be read. */
const spoken = 80;

/** Tells screen readers that the customer wrote in the conversation on the screen: name and first words. */
export function useAnnounced(conversationId: string): void {
  useEffect(
    () =>
      onEvent('message.received', ({ conversation, message }) => {
        if (conversation.id !== conversationId || message === undefined) return;
        announce(`${startName(conversation.contact)}: ${message.text.slice(0, spoken)}`);
      }),
    [conversationId],
  );
}
