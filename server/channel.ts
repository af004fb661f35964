import type { z } from 'zod';
import type { Conversation, Message } from '#contract/conversations.ts';
import type { Delivering } from '#contract/delivering.ts';
import type { Module, Platform } from './module.ts';
import type { Turn } from './platform/turn.ts';

/** What a channel can do. Everybody asks this, never who the channel is. */
export interface Abilities {
  /** Shows the customer that somebody writes. */
  readonly typing: boolean;
  /** Learns what the customer received and read. */
  readonly readState: boolean;
  /** Reaches the customer at once, so that minutes count. */
  readonly live: boolean;
  /** Longest message, in characters. */
  readonly maxLength: number;
  /** Answers are letters: with a subject, with copies to others, and with a while in which they can be taken back. */
  readonly letters: boolean;
  /** Calls are written down, and nothing written goes out. */
  readonly calls: boolean;
  /** Shows the customer a question with answers to choose from, in a place of ours. */
  readonly asks?: boolean;
  /** So many files go with a message, of so many bytes each and together; null where none can. */
  readonly files: { readonly most: number; readonly each: number; readonly together: number } | null;
}

/** An answer that an agent has just given, and how it is to go out. */
export interface Answered {
  readonly conversation: Conversation;
  readonly message: Message;
  readonly delivery: Delivering;
}

/** A letter that the house writes to a customer of its own accord, such as a question afterwards. No person wrote it, and it says so. */
export interface Notice {
  readonly conversationId: string;
  readonly inboxId: string;
  readonly contactId: string;
  readonly subject: string;
  /** Plain words; `{{link}}` stands where the link goes, if there is one. */
  readonly text: string;
  /** For one reader only: kept sealed until the letter goes out. */
  readonly link: string;
  /** Answers that the link may carry along as `?pick=…`, as a row where the letter can show one. */
  readonly picks: readonly string[];
}

/** What a channel does with answers, in the turn in which they are given. */
export interface Outgoing {
  /** Somebody answered in a conversation of this channel, or of another one with these abilities. */
  readonly answered: (turn: Turn, answered: Answered, own: boolean, abilities: Abilities) => Promise<void>;
  /** Takes back what has not gone out yet of a message of this channel; false where some of it has. */
  readonly takeBack: (turn: Turn, messageId: string) => Promise<boolean>;
  /** Brings a letter of the house to a customer; false where it cannot. */
  readonly notice?: (turn: Turn, notice: Notice) => Promise<boolean>;
}

/** One way in and out. `settings` is what an inbox of it can be told; the inbox form is drawn from it. */
export interface Channel extends Module {
  readonly label: string;
  readonly abilities: Abilities;
  /** Its own page for customers, with `:key` for the inbox’s public key. */
  readonly page: string | null;
  readonly settings: z.ZodType<Record<string, unknown>>;
  /** Left out where answers wait to be fetched. */
  readonly outgoing?: (platform: Platform) => Outgoing;
}
