import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Gesture } from '#contract/gesture.ts';
import { call } from './client.ts';
import { didIt } from './did-it.ts';
import { onEvent } from './live.ts';
import { queries } from './queries.ts';
import { me, useCan } from './session.tsx';

/** Everything of gestures that was asked for lies under this. */
export const gesturesKey = 'gestures';
export const forgetGestures = (): Promise<void> => queries.invalidateQueries({ queryKey: [gesturesKey] });

const mostCounted = 100;

/** How many gestures wait for a yes of mine, live; and tells me at once when mine was decided. */
export function useWaitingGestures(): number {
  const may = useCan('goodwill.approve');
  const { data } = useQuery({
    queryKey: [gesturesKey, 'waiting'],
    queryFn: () => call('GET /gestures', { query: { show: 'waiting', limit: mostCounted } }),
    enabled: may,
  });
  useEffect(
    () =>
      onEvent('gesture.changed', (gesture) => {
        void forgetGestures();
        tellMine(gesture);
      }),
    [],
  );
  return may ? (data?.items.length ?? 0) : 0;
}

function tellMine({ agentId, state, title, contact, decided }: Gesture): void {
  if (agentId !== me()?.agent.id || decided === null || decided.by === agentId) return;
  const name = contact.name ?? contact.email ?? 'the customer';
  if (state === 'approved') didIt({ text: `${title} for ${name} was approved. Offer it from the conversation.` });
  if (state === 'declined')
    didIt({ text: `${title} for ${name} was declined: ${decided.words ?? 'no word was left'}` });
}
