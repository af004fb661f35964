import type { Listeners } from './listeners.ts';
import type { Identity } from './options.ts';

export interface Who {
  readonly set: (identity: Identity | null) => void;
  readonly known: () => boolean;
  /** A fresh token from the site, or none: a site that fails to give one has an unnamed visitor. */
  readonly ask: () => Promise<string | null>;
}

export function createWho(first: Identity | null, emit: Listeners['emit']): Who {
  let identity = first;
  return {
    set(given) {
      identity = given;
    },
    known: () => identity !== null,
    async ask() {
      try {
        return typeof identity === 'function' ? await identity() : identity;
      } catch (error) {
        emit('error', { code: 'identity.unavailable', detail: String(error) });
        return null;
      }
    },
  };
}
