/**
 * Two small notes in the site's own storage; never the visit's token, which stays in the chat's origin.
 * A browser that forbids storage only loses them.
 */
export interface Notes {
  /** A visit may be remembered in the chat's origin: `met`; there is a conversation in it: `known`. */
  readonly visit: () => 'met' | 'known' | null;
  readonly noteVisit: (value: 'met' | 'known' | null) => void;
  /** The chat stood open when the page was left (this tab only). */
  readonly wasOpen: () => boolean;
  readonly noteOpen: (open: boolean) => void;
}

export function createNotes(inbox: string): Notes {
  const key = `rapport:${inbox}`;
  return {
    visit: () => read(() => localStorage, key) as 'met' | 'known' | null,
    noteVisit: (value) => write(() => localStorage, key, value),
    wasOpen: () => read(() => sessionStorage, key) !== null,
    noteOpen: (open) => write(() => sessionStorage, key, open ? 'open' : null),
  };
}

function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function write(storage: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, value);
  } catch {
    // the page works without
  }
}
