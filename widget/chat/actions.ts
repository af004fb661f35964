import type { Desk } from './desk.ts';
import { createHistory } from './history.ts';
import type { Sender } from './sender.ts';
import { takeVisitor } from './take.ts';
import { asProblem } from './visit.ts';
import type { Writing } from './writing.ts';

/** What a person can do in the chat. */
export interface Actions {
  /** A mail address left with it reaches the house before the words do. */
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

export function createActions(desk: Desk, sender: Sender, writing: Writing): Actions {
  const { keep, call, tell } = desk;
  return {
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
        takeVisitor(desk, await call('PATCH /widget/visitor', { body: { email } }));
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
}
