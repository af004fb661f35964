import type { PublicConversation, PublicMessage } from '#contract/customers-view.ts';
import type { PublicCard } from '#contract/cards.ts';
import type { PublicSurvey } from '#contract/public-survey.ts';
import type { Visit } from '#contract/widget.ts';
import type { Shelved } from './shelved.ts';
import type { Outbox } from './outbox.ts';

/** The house and the visitor, without what moves. */
export type House = Omit<Visit, 'conversation' | 'messages' | 'at'>;

export interface State {
  /** `refused`: this inbox does not exist or takes no chats. */
  readonly stage: 'starting' | 'here' | 'refused';
  /** Whether the server is reached, by the live stream or, where that is blocked, by asking. */
  readonly line: 'connecting' | 'online' | 'offline';
  readonly house: House | null;
  readonly conversation: PublicConversation | null;
  readonly messages: readonly PublicMessage[];
  /** Whether there may be messages before the first one. */
  readonly earlier: boolean;
  readonly outbox: Outbox;
  /** What is asked now that the conversation rests. */
  readonly survey: PublicSurvey | null;
  /** Loyalty cards that they have or could join; only of those who have proven who they are. */
  readonly cards: readonly PublicCard[];
  /** Beside what is being written. */
  readonly files: readonly Shelved[];
  /** Who of the house is writing right now. */
  readonly writing: { readonly name: string | null } | null;
  /** What was read here, ahead of what the server has heard of. */
  readonly readSeq: number;
  readonly open: boolean;
  readonly modal: boolean;
  /** Moves while the chat is open, so that times stay true. */
  readonly now: number;
}

export function initialState(outbox: Outbox, now: number): State {
  return {
    stage: 'starting',
    line: 'connecting',
    house: null,
    conversation: null,
    messages: [],
    earlier: false,
    outbox,
    survey: null,
    cards: [],
    files: [],
    writing: null,
    readSeq: 0,
    open: false,
    modal: false,
    now,
  };
}
