import { idFrom } from '#server/modules/ledger/index.ts';

/** The transfer that gave a member their head start. */
export const startOfMember = (membershipId: string): string => idFrom(`start ${membershipId}`);
