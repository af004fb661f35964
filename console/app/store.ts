import { replaceEqualDeep } from '@tanstack/react-query';
import { useRef, useSyncExternalStore } from 'react';
import { isNewer, keyOf, kinds } from './entities.ts';
import type { Entities, Entity, Kind, Message } from './entities.ts';
import { createThreads } from './threads.ts';

export type { Entities, Entity, Kind, Message } from './entities.ts';

type Shelf = Map<string, Entity>;

/**
 * The live store: what the server said last about everything on the screen. Answers and live frames go in by
 * `upsert`; unchanged parts keep their identity, so only what changed is drawn again.
 */
const shelves = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as Record<Kind, Shelf>;
const lists = new Map<Kind, readonly Entity[]>();
const watchers = Object.fromEntries(kinds.map((kind) => [kind, new Set()])) as Record<Kind, Set<() => void>>;
const threads = createThreads();

/** Puts entities in. A conversation never goes back to a lower `version`; a stored message takes its bubble's place. */
export function upsert(...entities: readonly Entity[]): void {
  const touched = new Set<Kind>();
  for (const entity of entities) if (put(entity)) touched.add(entity.kind);
  announce(touched);
}

function put(coming: Entity): boolean {
  const shelf = shelves[coming.kind];
  const key = keyOf(coming);
  const held = shelf.get(key);
  if (held !== undefined && isNewer(held, coming)) return false;
  if (coming.kind === 'message' && !threads.admits(coming)) return false;
  const next = held === undefined ? coming : replaceEqualDeep(held, coming);
  if (next === held) return false;
  shelf.set(key, next);
  if (next.kind === 'message') {
    const bubble = threads.put(next);
    if (bubble !== undefined) shelf.delete(bubble.id);
  }
  return true;
}

/** Takes an entity out; unknown ids are nothing. A draft's id is `<conversation>:<mode>`. */
export function remove(kind: Kind, id: string): void {
  const held = shelves[kind].get(id);
  if (held === undefined) return;
  shelves[kind].delete(id);
  if (held.kind === 'message') threads.drop(held);
  announce([kind]);
}

/** Forgets everything, as on signing out. */
export function clear(): void {
  for (const kind of kinds) shelves[kind].clear();
  threads.clear();
  announce(kinds);
}

export function get<K extends Kind>(kind: K, id: string): Entities[K] | undefined {
  return shelves[kind].get(id) as Entities[K] | undefined;
}

/** All of a kind, in order of arrival; the same array until one of them changes. */
export function list<K extends Kind>(kind: K): readonly Entities[K][] {
  const made = lists.get(kind) ?? [...shelves[kind].values()];
  lists.set(kind, made);
  return made as readonly Entities[K][];
}

/** A conversation's messages by `seq`, then bubbles not stored yet; the same array until one changes. */
export function messagesOf(conversationId: string): readonly Message[] {
  return threads.of(conversationId);
}

/** Calls back after a change in one of a kind. */
export function watch(kind: Kind, watcher: () => void): () => void {
  watchers[kind].add(watcher);
  return () => watchers[kind].delete(watcher);
}

function announce(touched: Iterable<Kind>): void {
  for (const kind of touched) {
    lists.delete(kind);
    for (const watcher of [...watchers[kind]]) watcher();
  }
}

const watchOf = Object.fromEntries(
  kinds.map((kind) => [kind, (watcher: () => void) => watch(kind, watcher)]),
) as Record<Kind, (watcher: () => void) => () => void>;

/** One entity, live. */
export function useEntity<K extends Kind>(kind: K, id: string | null | undefined): Entities[K] | undefined {
  return useSyncExternalStore(watchOf[kind], () => (typeof id === 'string' ? get(kind, id) : undefined));
}

/** All of a kind that pass the filter, live; the array changes only when one of them does. */
export function useEntities<K extends Kind>(
  kind: K,
  filter?: (entity: Entities[K]) => boolean,
): readonly Entities[K][] {
  const last = useRef<readonly Entities[K][]>([]);
  return useSyncExternalStore(watchOf[kind], () => {
    const next = filter === undefined ? list(kind) : list(kind).filter(filter);
    if (!isSame(last.current, next)) last.current = next;
    return last.current;
  });
}

/** A conversation's messages in reading order, live. */
export function useMessages(conversationId: string): readonly Message[] {
  return useSyncExternalStore(watchOf.message, () => messagesOf(conversationId));
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
