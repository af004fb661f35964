import { useEffect } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { call } from '../../app/client.ts';
import { useChannels } from '../../app/directory.ts';
import { onResync } from '../../app/live.ts';
import { upsert } from '../../app/store.ts';

/** Whether answers of a conversation go out as letters. */
export function useIsLetter(channelName: string | undefined): boolean {
  return useChannels().some(({ name, abilities }) => name === channelName && abilities.letters);
}

/** New messages and what is particular to them come a moment apart. */
const gatherMs = 250;

/** Fetches what is particular to the mails of a conversation, and again whenever it has grown. */
export function useLetters({ id, channel, seq }: Conversation): void {
  const isLetter = useIsLetter(channel);
  useEffect(() => {
    if (!isLetter) return;
    const look = () => void fetchLetters(id).catch(() => undefined);
    const timer = setTimeout(look, gatherMs);
    const stop = onResync(look);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [id, isLetter, seq]);
}

async function fetchLetters(id: string): Promise<void> {
  const params = { id };
  const [mails, deliveries, later] = await Promise.all([
    call('GET /conversations/:id/mails', { params }),
    call('GET /conversations/:id/deliveries', { params }),
    call('GET /conversations/:id/later-replies', { params }),
  ]);
  upsert(...mails.items, ...mails.participants, ...deliveries.items, ...later.items);
}
