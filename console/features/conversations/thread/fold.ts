import type { Message } from '../../../app/store.ts';

/** So many messages from the end always stand open. */
const openAtEnd = 6;
/** Folding fewer than this saves no reading. */
const worthFolding = 4;

/** Where a thread is cut: everything before `from` is folded into one line until somebody asks for it. */
export interface Fold {
  /** A sequence number; 0 where nothing is folded. */
  readonly from: number;
  /** How many of the loaded messages are folded away. */
  readonly count: number;
}

const nothing: Fold = { from: 0, count: 0 };

/**
 * Folds what was seen and answered: the last messages stay, everything unseen, and the customer's latest turn.
 * `messages` rise by seq and may begin after the first.
 */
export function fold(messages: readonly Message[], seenSeq: number): Fold {
  const written = messages.filter((message) => message.type !== 'activity' && message.delivery === undefined);
  const ofEnd = written.at(-openAtEnd)?.seq ?? 0;
  const ofUnseen = written.find((message) => message.seq > seenSeq && message.from === 'customer')?.seq ?? Infinity;
  const ofTurn = written.findLast((message, index) => beginsTurn(message, written[index - 1]))?.seq ?? Infinity;
  const from = Math.min(ofEnd, ofUnseen, ofTurn);
  const count = written.filter((message) => message.seq < from).length;
  return count < worthFolding ? nothing : { from, count };
}

/** The first of the customer's messages in a row. */
function beginsTurn(message: Message, before: Message | undefined): boolean {
  return message.from === 'customer' && before?.from !== 'customer';
}
