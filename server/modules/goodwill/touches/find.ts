import { personalTouch } from '#psychology/goodwill/index.ts';
import { happen } from '#server/happen.ts';
import { newId } from '#server/platform/id.ts';
import { cut } from '#server/platform/text.ts';
import type { Turn } from '#server/platform/turn.ts';
import { settingsOf } from '../settings.ts';
import { findOccasions, insertTouch, type Found } from './store.ts';

/** So many are looked at in a day, and so many proposed: a person reads and writes each of them. */
const mostLookedAt = 500;
const mostProposed = 20;

/** Finds the day’s occasions and lays them before people. Nothing goes to a customer here. */
export async function findTouches(turn: Turn): Promise<number> {
  const { tokenMinor } = await settingsOf(turn.tx);
  const proposed = new Set<string>();
  for (const found of await findOccasions(turn.tx, turn.now, mostLookedAt)) {
    if (proposed.size >= mostProposed) break;
    if (proposed.has(found.contactId)) continue;
    const { since, problemOpen, contactId, occasion, source } = found;
    const reason = reasonFor(found);
    const about = { occasion: reason, amountMinor: 0, tokenMinor, daysSinceLast: since, problemOpen };
    if (personalTouch({ ...about, condition: 'none' }).decision !== 'ok') continue;
    const [made] = await insertTouch(turn.tx, newId(), contactId, occasion, source, reason, turn.now);
    if (made === undefined) continue;
    proposed.add(contactId);
    await happen(turn, 'touch.changed', { agents: { touchId: made.id, contactId } });
  }
  return proposed.size;
}

const quoted = 160;
function reasonFor({ occasion, count, words }: Found): string {
  const quote = words === null || words === '' ? '' : `: “${cut(words, quoted)}”`;
  return {
    anniversary: count === 1 ? 'A year with us' : `${count} years with us`,
    milestone: `Their ${count}th order`,
    hard_case: 'A hard case that ended well a few days ago',
    helped_us: `They helped us${quote}`,
    silence: `Quiet for eleven weeks after ${count} orders`,
    recommended: count > 0 ? 'A friend came because they recommend us' : `They recommend us and said why${quote}`,
  }[occasion];
}
