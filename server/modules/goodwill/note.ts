import { record } from '#server/modules/contacts/index.ts';
import { remark } from '#server/modules/conversations/index.ts';
import { findAgent } from '#server/modules/people/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { money } from './page/money.ts';
import type { GestureRow } from './store/gestures.ts';

/** What became of a gesture, in the order in which it can. */
export type Step = 'proposed' | 'approved' | 'declined' | 'offered' | 'given' | 'claimed' | 'expired' | 'void';

const onTimeline: Readonly<Record<Step, string>> = {
  proposed: 'waits for a yes',
  approved: 'approved',
  declined: 'declined',
  offered: 'offered',
  given: 'given',
  claimed: 'claimed',
  expired: 'ran out without being claimed',
  void: 'taken back',
};

/** In the thread: who did what, then the gesture itself. */
const inThread: Readonly<Record<Step, (who: string) => string>> = {
  proposed: (who) => `${who} asked for a yes to a gesture`,
  approved: (who) => `${who} said yes to the gesture`,
  declined: (who) => `${who} said no to the gesture`,
  offered: (who) => `${who} offered a gesture`,
  given: (who) => `${who} gave a gesture`,
  claimed: (who) => `${who} claimed the gesture`,
  expired: () => 'A gesture ran out without being claimed',
  void: (who) => `${who} took the gesture back`,
};

/** Says a step in the conversation’s thread, where only colleagues see it, and on the customer’s timeline; `by` is the colleague. */
export async function note(turn: Turn, row: GestureRow, step: Step, by: string | null): Promise<void> {
  const { id, contactId, conversationId, agentId, what, category, title, amountMinor, currency } = row;
  await remark(turn, conversationId, line(row, step, step === 'claimed' ? customer(row) : await colleague(turn, by)));
  await record(turn, {
    ...{ contactId, kind: 'gesture', at: turn.now, title: `${title}, ${onTimeline[step]}` },
    source: { kind: 'gesture', id: `${id}:${step}` },
    ...(amountMinor > 0 ? { amount: { minor: amountMinor, currency } } : {}),
    data: { what, category, step },
    ...{ conversationId, agentId: by ?? agentId },
  });
}

const customer = ({ contactName, contactEmail }: GestureRow): string => contactName ?? contactEmail ?? 'The customer';
const colleague = async (turn: Turn, by: string | null): Promise<string> =>
  by === null ? 'The API' : ((await findAgent(turn.tx, by))[0]?.name ?? 'A colleague');

function line(row: GestureRow, step: Step, who: string): string {
  const worth = row.amountMinor > 0 ? `, ${money(row.amountMinor, row.currency, 'en')}` : '';
  const words = wordsWith(row, step);
  return `${inThread[step](who)}: ${row.title}${worth}${words === null ? '' : `. “${words}”`}`;
}

/** What a lead said with a yes or no, or whoever took it back. */
function wordsWith({ decidedWords, endWords }: GestureRow, step: Step): string | null {
  if (step === 'void') return endWords;
  return step === 'approved' || step === 'declined' ? decidedWords : null;
}
