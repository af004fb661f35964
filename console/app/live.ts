import type { AllEvents, EventFor, EventName } from '#contract/index.ts';
import type { FromServer } from '#contract/live.ts';
import { openLive } from '#sdk/index.ts';
import type { Live } from '#sdk/index.ts';
import { take } from './frames.ts';
import { listeners } from './listeners.ts';
import { createValue } from './value.ts';

export interface LiveStatus {
  readonly state: 'online' | 'connecting' | 'offline';
  /** Since when there is no line; null while there is one, and before the first. */
  readonly since: Date | null;
}
export type LiveSignal = Extract<FromServer, { type: 'signal' }>;
type Told = (name: EventName, data: unknown) => void;

const status = createValue<LiveStatus>({ state: 'connecting', since: null });
const online = createValue<readonly string[]>([]);
const events = listeners<Parameters<Told>>();
const signals = listeners<[LiveSignal]>();
const resyncs = listeners<[]>();
let live: Live | undefined;
let lastAt: string | null = null;
let mine = '';

/** Opens an agent's stream; a second call is nothing. */
export function startLive(agentId: string): void {
  mine = agentId;
  if (live !== undefined) return;
  window.addEventListener('offline', markOffline);
  window.addEventListener('online', retryNow);
  live = open();
}

/** Ends the stream and forgets its position, as on signing out. */
export function stopLive(): void {
  window.removeEventListener('offline', markOffline);
  window.removeEventListener('online', retryNow);
  live?.close();
  live = undefined;
  lastAt = null;
  status.set({ state: 'connecting', since: null });
  online.set([]);
}

/** Does not wait for the next try: opens anew where the stream stood. */
export function retryNow(): void {
  if (live === undefined || status.get().state === 'online') return;
  live.close();
  live = open();
}

function open(): Live {
  return openLive({
    url: `${location.origin.replace(/^http/, 'ws')}/api/v1/live`,
    after: lastAt,
    onFrame: hear,
    onState: (state) => (state === 'online' ? markOnline() : markAway(state)),
    onResync: resyncs.tell,
  });
}

function hear(frame: FromServer): void {
  if (frame.type === 'ready') begin(frame.at);
  else markOnline(); // the browser may have called a line gone that held
  if (frame.type === 'event') {
    lastAt = frame.at;
    take(frame.data, mine);
    events.tell(frame.name as EventName, frame.data);
  }
  if (frame.type === 'signal') signals.tell(frame);
  if (frame.type === 'presence') online.set(frame.online);
}

/** What a screen fetched before the first `ready` may lack what happened in between. */
function begin(at: string): void {
  const isFirst = lastAt === null;
  lastAt = at;
  if (isFirst && resyncs.some()) resyncs.tell();
}

function markOnline(): void {
  status.set({ state: 'online', since: null });
}

function markOffline(): void {
  markAway('offline');
}

/** A try in between does not begin the waiting anew. */
function markAway(state: 'connecting' | 'offline'): void {
  const { since } = status.get();
  status.set({ state, since: since ?? (state === 'offline' ? new Date() : null) });
}

/** Whether the line stands, and since when not. */
export const useLive = status.use;
export const liveStatus = status.get;
export const onLiveStatus = status.watch;
/** Ids of the agents who are here now. */
export const useOnline = online.use;

/** Hears one event after the store has taken it in; returns how to stop. */
export function onEvent<N extends EventName>(name: N, fn: (data: EventFor<N, 'agents'>) => void): () => void {
  return events.add((told, data) => {
    if (told === name) fn(data as EventFor<N, 'agents'>);
  });
}

/** Hears every event; returns how to stop. */
export const onAnyEvent = (fn: (name: keyof AllEvents, data: unknown) => void): (() => void) => events.add(fn);

/** Hears who types or looks; returns how to stop. */
export const onSignal = signals.add;

/** Fetches anew when too much was missed to be told frame by frame; returns how to stop. */
export const onResync = resyncs.add;

/** Says that I type, stopped, look at or left a conversation. Lost while offline. */
export function signal(what: 'typing' | 'stopped' | 'looking' | 'left', conversationId?: string): void {
  live?.signal(what, conversationId);
}
