import type { PublicConversation, PublicMessage } from '#contract/customers-view.ts';
import type { PublicCard } from '#contract/cards.ts';
import type { FromServer } from '#contract/live.ts';
import { openLive } from '#sdk/index.ts';
import type { Live } from '#sdk/index.ts';
import type { Cards } from './cards.ts';
import type { Desk } from './desk.ts';
import type { State } from './state.ts';
import { takeChange } from './take.ts';
import type { Writing } from './writing.ts';

/** After so many failed tries the chat asks over plain HTTP: some networks let no socket through. */
const missesBeforeAsking = 3;

export interface Stream {
  readonly open: (after: string) => void;
  readonly signal: Live['signal'];
  readonly wake: () => void;
  readonly close: () => void;
}

interface Change {
  readonly conversation: PublicConversation;
  readonly message?: PublicMessage;
}

export function createStream(desk: Desk, writing: Writing, cards: Cards, refresh: () => Promise<boolean>): Stream {
  const { store, keep, tell } = desk;
  let live: Live | undefined;
  let misses = 0;

  function hear(frame: FromServer): void {
    if (frame.type === 'signal' && !frame.who.customer) writing.heard(frame.what, frame.who.name);
    if (frame.type !== 'event') return;
    if (frame.name === 'survey.sent') store.set(frame.data as Pick<State, 'survey'>);
    else if (frame.name === 'membership.changed') cards.heard(frame.data as PublicCard);
    else if (isChange(frame.data)) changed(frame.data);
  }

  function changed(change: Change): void {
    if (!takeChange(desk, change)) void refresh();
    const { message } = change;
    if (message === undefined) return;
    if (message.from === 'agent') writing.heard('stopped', message.name);
    tell({ type: 'message', from: message.from, at: message.at });
  }

  function online(): void {
    misses = 0;
    store.set({ line: 'online' });
  }

  function missed(): void {
    writing.heard('stopped', null);
    if (++misses >= missesBeforeAsking) void refresh();
    else store.set({ line: 'offline' });
  }

  return {
    open(after) {
      live?.close();
      live = openLive({
        url: `${location.origin.replace(/^http/, 'ws')}/api/v1/widget/live`,
        after,
        token: () => keep.token() ?? undefined,
        onFrame: hear,
        onState: (state) => (state === 'online' ? online() : state === 'offline' && missed()),
        onResync() {
          void refresh();
          cards.lookAnew();
        },
      });
    },
    signal: (what) => live?.signal(what),
    wake: () => live?.wake(),
    close: () => live?.close(),
  };
}

/** Whatever else a newer house says is not for this chat. */
const isChange = (data: unknown): data is Change => typeof data === 'object' && data !== null && 'conversation' in data;
