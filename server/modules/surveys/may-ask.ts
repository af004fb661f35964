import { allowed, withdraw } from '#server/modules/contacts/index.ts';
import type { Turn } from '#server/platform/turn.ts';

/**
 * Whether somebody said that they would rather not be asked. A question about a service that was just given needs no yes
 * beforehand, and every one of them can be refused: in the ledger of consent, where colleagues see it too.
 */
export const refused = async (turn: Turn, contactId: string, means: 'mail' | 'chat'): Promise<boolean> =>
  (await allowed(turn.tx, contactId, 'surveys', means)) === false;

/** Somebody would rather not be asked any more, by whatever means. */
export const refuse = (turn: Turn, contactId: string): Promise<void> =>
  withdraw(turn, contactId, 'surveys', ['mail', 'chat'], 'Said on a survey that they would rather not be asked');
