import type { Outbox, Outgoing } from './outbox.ts';

/** What outlives the page, per inbox: the visit's token, the draft and messages that have not gone out. */
export interface Keep {
  readonly token: () => string | null;
  readonly keepToken: (token: string | null) => void;
  readonly draft: () => string;
  readonly keepDraft: (text: string) => void;
  readonly outbox: () => Outbox;
  readonly keepOutgoing: (item: Outgoing) => void;
  readonly dropOutgoing: (clientId: string) => void;
  /** A name or mail address that the house has not heard of yet. */
  readonly profile: () => Profile | null;
  readonly keepProfile: (profile: Profile | null) => void;
  readonly forget: () => void;
}

export interface Profile {
  readonly name?: string;
  readonly email?: string;
}

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Each waiting message has a key of its own, so that two tabs never overwrite each other's. */
export function createKeep(inbox: string, shelf: Shelf): Keep {
  const prefix = `rapport:${inbox}:`;
  const out = `${prefix}out:`;
  const read = (name: string): string | null => shelf.getItem(prefix + name);
  const write = (name: string, value: string | null): void => {
    if (value === null || value === '') shelf.removeItem(prefix + name);
    else shelf.setItem(prefix + name, value);
  };
  const keys = (start: string): string[] =>
    Array.from({ length: shelf.length }, (_, n) => shelf.key(n) ?? '').filter((key) => key.startsWith(start));
  return {
    token: () => read('token'),
    keepToken: (token) => write('token', token),
    draft: () => read('draft') ?? '',
    keepDraft: (text) => write('draft', text),
    outbox: () =>
      keys(out)
        .map((key) => parse(shelf.getItem(key)) as Outgoing | null)
        .filter((item) => item !== null)
        .map((item): Outgoing => ({ ...item, state: 'waiting' }))
        .sort((a, b) => (a.at < b.at ? -1 : 1)),
    keepOutgoing: (item) => write(`out:${item.clientId}`, JSON.stringify(item)),
    dropOutgoing: (clientId) => write(`out:${clientId}`, null),
    profile: () => parse(read('profile')) as Profile | null,
    keepProfile: (profile) => write('profile', profile === null ? null : JSON.stringify(profile)),
    forget() {
      for (const key of keys(prefix)) shelf.removeItem(key);
    },
  };
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return null;
  }
}
