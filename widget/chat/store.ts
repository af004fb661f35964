import { useEffect, useState } from 'preact/hooks';

export interface Store<S> {
  readonly get: () => S;
  /** Merges a change in and tells everybody, once. */
  readonly set: (change: Partial<S>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Draws anew whenever the state changes. */
export function useStore<S extends object>(store: Store<S>): S {
  const [state, draw] = useState(store.get);
  useEffect(() => {
    draw(store.get());
    return store.subscribe(() => draw(store.get()));
  }, [store]);
  return state;
}
