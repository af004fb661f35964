import type { Identity } from '#contract/contacts.ts';

export const identityKinds = { email: 'Mail', phone: 'Phone', external: 'Account', visitor: 'Visitor' } as const;

const proofs = {
  mail: 'proven by a mail that came from it',
  system: 'vouched for by your own system',
  colleague: 'made sure of by a colleague',
} as const;
const claims = {
  customer: 'they said so',
  colleague: 'a colleague wrote it down',
  system: 'another system said so',
  file: 'it came with a file',
} as const;

/** How an address, number or account was proven, or whose word it rests on. */
export function proofWords({ proof, verified, verifiedAt, source }: Identity, when: (at: string) => string): string {
  if (!verified || proof === null) return verified ? 'proven' : `not proven, ${claims[source]}`;
  return verifiedAt === null ? proofs[proof] : `${proofs[proof]}, ${when(verifiedAt)}`;
}
