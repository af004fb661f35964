import type { CallRoute } from '#sdk/index.ts';
import type { FromChat } from '../wire.ts';
import type { Keep } from './keep.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

/** What every part of the chat works at: the state, the calls, what is kept, and the page around. */
export interface Desk {
  readonly inbox: string;
  readonly store: Store<State>;
  readonly keep: Keep;
  readonly call: CallRoute;
  readonly tell: (message: FromChat) => void;
}
