import { createClient } from '#sdk/index.ts';
import type { FromChat, ToChat } from '../wire.ts';
import type { Desk } from './desk.ts';
import { createHistory } from './history.ts';
import { createKeep } from './keep.ts';
import type { Profile } from './keep.ts';
import { watchSeen } from './seen.ts';
import { createSender } from './sender.ts';
import { findShelf } from './shelf.ts';
import { initialState } from './state.ts';
import type { State } from './state.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';
import { createStream } from './stream.ts';
import { takeVisit } from './take.ts';
import { asProblem, createVisiting } from './visit.ts';
import { createWriting } from './writing.ts';

/** What a person can do in the chat. */
export interface Actions {
  readonly send: (text: string, email?: string) => void;
  readonly retry: (clientId: string) => void;
  readonly takeBack: (clientId: string) => void;
  /** False when it could not be kept. */
  readonly leaveMail: (email: string) => Promise<boolean>;
  readonly typed: (text: string) => void;
  readonly draft: () => string;
  readonly loadEarlier: () => Promise<void>;
  readonly close: () => void;
}

export interface Chat {
  readonly store: Store<State>;
  readonly actions: Actions;
  readonly hear: (message: ToChat) => void;
}

export function createChat(inbox: string, tell: (message: FromChat) => void, focus: () => void): Chat {
  const keep = createKeep(inbox, findShelf());
  const store = createStore(initialState(keep.outbox(), Date.now()));
  const call = createClient({
    headers: (): Record<string, string> => {
      const token = keep.token();
      return token === null ? {} : { authorization: `Bearer ${token}` };
    },
  });
  const desk: Desk = { inbox, store, keep, call, tell };
  const writing = createWriting(desk, (what) => stream.signal(what));
  const visiting = createVisiting(
    desk,
    () => language,
    (at) => {
      stream.open(at);
      introduce();
      sender.wake();
    },
  );
  const stream = createStream(desk, writing, visiting.refresh);
  const sender = createSender(desk, visiting.renew);
  let given: Profile = {};
  let language = navigator.language;
  let freshAt = Date.now();

  watchSeen(desk);
  let line = store.get().line;
  store.subscribe(() => {
    const now = store.get().line;
    if (now === line) return;
    line = now;
    if (now === 'online') sender.wake();
  });
  addEventListener('online', back);
  addEventListener('offline', () => store.set({ line: 'offline' }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') stream.wake();
  });
  setInterval(tick, 15_000);

  function back(): void {
    stream.wake();
    if (store.get().stage === 'here') void visiting.refresh();
  }

  /** Keeps times true while somebody looks, and asks again when what was said about answers has run out. */
  function tick(): void {
    const { open, house, stage } = store.get();
    if (!open) return;
    const now = Date.now();
    store.set({ now });
    const ends = [house?.expectation.answerBy, house?.expectation.until].map((at) => Date.parse(at ?? ''));
    if (stage === 'here' && now - freshAt > 60_000 && ends.some((at) => at < now)) freshen();
  }

  function freshen(): void {
    freshAt = Date.now();
    void visiting.refresh();
  }

  /** What the page said about the visitor, if nobody knows better. */
  function introduce(): void {
    const { house } = store.get();
    if (house === null || house.visitor.identified) return;
    const profile = {
      ...(given.name !== undefined && house.visitor.name === null ? { name: given.name } : {}),
      ...(given.email !== undefined && house.visitor.email === null ? { email: given.email } : {}),
    };
    if (Object.keys(profile).length > 0) keep.keepProfile({ ...profile, ...keep.profile() });
  }

  function hear(message: ToChat): void {
    switch (message.type) {
      case 'boot': {
        const { name, email, theme, open, modal } = message;
        given = { ...(name === null ? {} : { name }), ...(email === null ? {} : { email }) };
        document.documentElement.dataset['theme'] = theme;
        language = message.language ?? language;
        store.set({ open, modal });
        if (open && message.focus) focus();
        return void visiting.begin(message.identity);
      }
      case 'identify':
        return void visiting.begin(message.identity);
      case 'open':
        store.set({ open: true, now: Date.now() });
        if (message.focus) focus();
        if (Date.now() - freshAt > 60_000 && store.get().stage === 'here') freshen();
        return;
      case 'closed': {
        store.set({ open: false });
        return;
      }
      case 'modal': {
        store.set({ modal: message.modal });
        return;
      }
      case 'forget':
        visiting.stop();
        stream.close();
        keep.forget();
        store.set({ stage: 'refused', outbox: [] });
        {
          tell({ type: 'forgotten' });
          return;
        }
    }
  }

  const actions: Actions = {
    send(text, email) {
      if (email !== undefined && email !== '') keep.keepProfile({ ...keep.profile(), email });
      sender.add(text);
      keep.keepDraft('');
      writing.typed(true);
    },
    retry: sender.retry,
    takeBack: sender.takeBack,
    async leaveMail(email) {
      try {
        takeVisit(desk, await call('PATCH /widget/visitor', { body: { email } }));
        return true;
      } catch (error) {
        asProblem(error);
        return false;
      }
    },
    typed(text) {
      keep.keepDraft(text);
      writing.typed(text.trim() === '');
    },
    draft: keep.draft,
    loadEarlier: createHistory(desk),
    close: () => tell({ type: 'close' }),
  };
  return { store, actions, hear };
}
