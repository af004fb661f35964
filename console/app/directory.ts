import type { Channel } from '#contract/workspace.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from './client.ts';
import { onEvent, onResync } from './live.ts';
import { queries } from './queries.ts';
import { askWhenCut, can, followMyself, me } from './session.tsx';
import { list, remove, upsert } from './store.ts';
import type { Entity } from './store.ts';

/** Who and what one refers to everywhere: colleagues, teams and ways in. They come once and stay live. */
async function load(): Promise<void> {
  const [agents, teams, inboxes] = await Promise.all([
    can('people.read') ? call('GET /agents') : undefined,
    can('people.read') ? call('GET /teams') : undefined,
    can('workspace.read') ? call('GET /inboxes') : undefined,
  ]);
  if (me() === undefined) return;
  if (agents !== undefined) settle('agent', agents.items);
  if (teams !== undefined) settle('team', teams.items);
  if (inboxes !== undefined) settle('inbox', inboxes.items);
}

/** A list of everything there is of a kind: what it lacks is gone. */
function settle(kind: 'agent' | 'team' | 'inbox', items: readonly Entity[]): void {
  const there = new Set(items.map((item) => item.id));
  for (const { id } of list(kind)) if (!there.has(id)) remove(kind, id);
  upsert(...items);
}

/** Loads the directory and keeps it; once, in the shell. */
export function useDirectory(): void {
  useEffect(() => {
    const loadQuietly = () => void load().catch(() => undefined);
    loadQuietly();
    const stops = [
      onResync(loadQuietly),
      onResync(() => void queries.invalidateQueries()),
      onEvent('agent.changed', followMyself),
      askWhenCut(),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
}

/** The channels of this installation and what each can do. Ask their abilities, never their names. */
export function useChannels(): readonly Channel[] {
  const { data } = useQuery({
    queryKey: ['channels'],
    queryFn: () => call('GET /channels'),
    staleTime: Infinity,
  });
  return data?.items ?? [];
}
