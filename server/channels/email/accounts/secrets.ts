import type { SaveMailbox } from '#contract/mailboxes.ts';
import { seal, unseal } from '#server/platform/seal.ts';
import type { AccountRow } from './store.ts';

/** What is kept sealed of a mailbox. */
export type Kept = SaveMailbox['secrets'];

const placeOf = (inboxId: string): string => `mailbox ${inboxId}`;

export const sealed = (key: Buffer, inboxId: string, kept: Kept): Buffer => seal(key, placeOf(inboxId), kept);

/** @throws Error where the installation’s key is another than the one that sealed them. */
export function secretsOf(key: Buffer, row: Pick<AccountRow, 'inboxId' | 'secrets'>): Kept {
  return row.secrets === null ? {} : (unseal(key, placeOf(row.inboxId), row.secrets) as Kept);
}

/** The same for showing which there are; none where they cannot be opened. */
export function secretsIfAny(key: Buffer, row: Pick<AccountRow, 'inboxId' | 'secrets'>): Kept {
  try {
    return secretsOf(key, row);
  } catch {
    return {};
  }
}
