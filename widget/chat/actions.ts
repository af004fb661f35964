import type { Cards } from './cards.ts';
import type { Desk } from './desk.ts';
import type { Files } from './files.ts';
import { createHistory } from './history.ts';
import type { Sender } from './sender.ts';
import type { Surveys } from './survey.ts';
import type { Writing } from './writing.ts';

/** What a person can do in the chat. */
export interface Actions extends Omit<Files, 'take'> {
  readonly send: (text: string) => void;
  readonly retry: (clientId: string) => void;
  readonly takeBack: (clientId: string) => void;
  readonly typed: (text: string) => void;
  readonly draft: () => string;
  readonly loadEarlier: () => Promise<void>;
  readonly close: () => void;
  readonly answer: Surveys['answer'];
  readonly away: () => void;
  readonly lookAtCards: Cards['lookAnew'];
  readonly joinCard: Cards['join'];
  readonly leaveCard: Cards['leave'];
  readonly remind: Cards['remind'];
  readonly redeem: Cards['redeem'];
  readonly steps: Cards['entries'];
}

interface Parts {
  readonly sender: Sender;
  readonly writing: Writing;
  readonly files: Files;
  readonly surveys: Surveys;
  readonly cards: Cards;
}

export function createActions(desk: Desk, { sender, writing, files, surveys, cards }: Parts): Actions {
  const { keep, tell } = desk;
  return {
    send(text) {
      sender.add(text, files.take());
      keep.keepDraft('');
      writing.typed(true);
    },
    attach: files.attach,
    detach: files.detach,
    link: files.link,
    retry: sender.retry,
    takeBack: sender.takeBack,
    typed(text) {
      keep.keepDraft(text);
      writing.typed(text.trim() === '');
    },
    draft: keep.draft,
    loadEarlier: createHistory(desk),
    close: () => tell({ type: 'close' }),
    answer: surveys.answer,
    away: surveys.away,
    lookAtCards: cards.lookAnew,
    joinCard: cards.join,
    leaveCard: cards.leave,
    remind: cards.remind,
    redeem: cards.redeem,
    steps: cards.entries,
  };
}
