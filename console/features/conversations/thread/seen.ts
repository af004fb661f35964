import { useEffect } from 'react';
import { call } from '../../../app/client.ts';
import { me } from '../../../app/session.tsx';
import { get, upsert } from '../../../app/store.ts';
import type { Message } from '../../../app/store.ts';

/** Whoever only walks past a conversation with J and K has not seen it. */
const afterMs = 800;

/** Says up to which message I have seen a conversation, once it stands before my eyes for a moment. */
export function useSeen(id: string, messages: readonly Message[], atFoot: boolean): void {
  const seq = messages.findLast(isNews)?.seq ?? 0;
  useEffect(() => {
    if (!atFoot || seq === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible' && document.hasFocus())
        timer = setTimeout(() => tell(id, seq), afterMs);
    };
    look();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [id, seq, atFoot]);
}

/** What others wrote; my own words and what happened to the conversation need no seeing. */
function isNews(message: Message): boolean {
  return message.type !== 'activity' && message.delivery === undefined && message.authorId !== me()?.agent.id;
}

function tell(id: string, seq: number): void {
  if ((get('seen', id)?.seq ?? 0) >= seq) return;
  upsert({ kind: 'seen', id, agentId: me()?.agent.id ?? null, seq });
  // Nothing is lost when it fails: the next message or opening says it again.
  call('PUT /conversations/:id/seen', { params: { id }, body: { seq } }).then(upsert, () => undefined);
}
