import type { Shelf } from './keep.ts';

/** The browser's storage; a browser that forbids it in frames gets one that lasts as long as the page. */
export function findShelf(): Shelf {
  try {
    localStorage.setItem('rapport:try', '1');
    localStorage.removeItem('rapport:try');
    return cautious(localStorage);
  } catch {
    return memoryShelf();
  }
}

/** A full storage loses what would be kept, never the message being sent. */
function cautious(storage: Storage): Shelf {
  return {
    getItem: (key) => storage.getItem(key),
    key: (n) => storage.key(n),
    removeItem: (key) => storage.removeItem(key),
    get length() {
      return storage.length;
    },
    setItem(key, value) {
      try {
        storage.setItem(key, value);
      } catch {
        // the page goes on with what it has in memory
      }
    },
  };
}

export function memoryShelf(): Shelf {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    key: (n) => [...held.keys()][n] ?? null,
    get length() {
      return held.size;
    },
  };
}
