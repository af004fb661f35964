import { createClient } from '#sdk/index.ts';
import type { FromChat, ToChat } from '../wire.ts';
import { createActions } from './actions.ts';
import type { Actions } from './actions.ts';
import { createCards } from './cards.ts';
import type { Desk } from './desk.ts';
import { createFiles } from './files.ts';
import { keepFresh } from './fresh.ts';
import { createKeep } from './keep.ts';
import { introduce, listenToPage } from './page.ts';
import type { Said } from './page.ts';
import { watchSeen } from './seen.ts';
import { createSender } from './sender.ts';
import { findShelf } from './shelf.ts';
import { initialState } from './state.ts';
import type { State } from './state.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';
import { createStream } from './stream.ts';
import { createSurveys } from './survey.ts';
import { createVisiting } from './visit.ts';
import { createWriting } from './writing.ts';

export interface Chat {
  readonly store: Store<State>;
  readonly actions: Actions;
  readonly hear: (message: ToChat) => void;
}

/** Puts the parts together. `tell` speaks to the page around, `focus` moves the focus into the chat. */
export function createChat(inbox: string, tell: (message: FromChat) => void, focus: () => void): Chat {
  const keep = createKeep(inbox, findShelf());
  const store = createStore(initialState(keep.outbox(), Date.now()));
  const call = createClient({ headers: () => bearer(keep.token()) });
  const desk: Desk = { inbox, store, keep, call, tell };
  const said: Said = { profile: {}, language: navigator.language };
  const surveys = createSurveys(desk);
  const cards = createCards(desk);
  const writing = createWriting(desk, (what) => stream.signal(what));
  const visiting = createVisiting(desk, () => said.language, started);
  const stream = createStream(desk, writing, cards, visiting.refresh);
  const sender = createSender(desk, visiting.renew);
  const { opened } = keepFresh(desk, visiting, stream, sender);

  function started(at: string): void {
    stream.open(at);
    introduce(desk, said);
    sender.wake();
  }

  watchSeen(desk);
  store.subscribe(surveys.look);
  store.subscribe(cards.look);
  return {
    store,
    actions: createActions(desk, { sender, writing, files: createFiles(desk), surveys, cards }),
    hear: listenToPage(desk, { said, visiting, stream, opened, focus }),
  };
}

function bearer(token: string | null): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}
