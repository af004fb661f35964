import type { ToChat } from '../wire.ts';
import type { Desk } from './desk.ts';
import type { Profile } from './keep.ts';
import type { Stream } from './stream.ts';
import type { Visiting } from './visit.ts';

/** What the page around said about the visitor, and the language that it asked for. */
export interface Said {
  profile: Profile;
  language: string;
}

export interface PageParts {
  readonly said: Said;
  readonly visiting: Visiting;
  readonly stream: Stream;
  readonly opened: () => void;
  readonly focus: () => void;
}

type Words = { readonly [T in ToChat['type']]: (message: Extract<ToChat, { type: T }>) => void };

/** What to do on each word of the page. */
export function listenToPage({ store, keep, tell }: Desk, { said, visiting, stream, opened, focus }: PageParts) {
  const words: Words = {
    boot({ name, email, language, theme, open, focus: asked, modal, identity }) {
      said.profile = { ...(name === null ? {} : { name }), ...(email === null ? {} : { email }) };
      said.language = language ?? said.language;
      document.documentElement.dataset['theme'] = theme;
      store.set({ open, modal });
      if (open && asked) focus();
      void visiting.begin(identity);
    },
    identify: ({ identity }) => void visiting.begin(identity),
    open({ focus: asked }) {
      store.set({ open: true });
      if (asked) focus();
      opened();
    },
    closed: () => store.set({ open: false }),
    modal: ({ modal }) => store.set({ modal }),
    forget() {
      visiting.stop();
      stream.close();
      keep.forget();
      store.set({ stage: 'refused', outbox: [] });
      tell({ type: 'forgotten' });
    },
  };
  return (message: ToChat): void => (words[message.type] as (message: ToChat) => void)(message);
}

/** Hands on what the page said about the visitor, where nobody knows better. It stays unverified. */
export function introduce({ store, keep }: Desk, { profile }: Said): void {
  const visitor = store.get().house?.visitor;
  if (visitor === undefined || visitor.identified) return;
  const news = {
    ...(profile.name !== undefined && visitor.name === null ? { name: profile.name } : {}),
    ...(profile.email !== undefined && visitor.email === null ? { email: profile.email } : {}),
  };
  if (Object.keys(news).length > 0) keep.keepProfile({ ...news, ...keep.profile() });
}
