import type { Means, Purpose } from '#contract/consent.ts';
import type { Turn } from '#server/platform/turn.ts';
import { standing } from './store.ts';
import { writeConsent } from './write.ts';

/** A customer said, in a place of ours, that they do not want to be contacted for a purpose. Said twice, it stands once. */
export async function withdraw(
  turn: Turn,
  contactId: string,
  purpose: Purpose,
  means: readonly Means[],
  how: string,
): Promise<void> {
  const stands = await standing(turn.tx, contactId);
  for (const one of means) {
    if (stands.some((last) => last.purpose === purpose && last.means === one && !last.given)) continue;
    const said = { contactId, purpose, means: one, given: false, at: turn.now, how, wording: null };
    await writeConsent(turn, { ...said, source: 'customer', agentId: null });
  }
}
