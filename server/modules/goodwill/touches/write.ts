import type { PersonalTouch } from '#contract/touches.ts';
import { personalTouch, type PersonalDecision } from '#psychology/goodwill/index.ts';
import { follower } from '#server/follow.ts';
import { happen } from '#server/happen.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import { cut } from '#server/platform/text.ts';
import type { Turn } from '#server/platform/turn.ts';
import { lockContact, record } from '#server/modules/contacts/index.ts';
import type { Viewer } from '../store/gestures.ts';
import { findTouch, lastTouchOf, setTouch, takenFor, type TouchRow } from './store.ts';

export function touchOf(row: TouchRow): PersonalTouch {
  const {
    id,
    contactId,
    contactName: name,
    contactEmail: email,
    occasion,
    reason,
    state,
    conversationId,
    note,
    foundAt,
  } = row;
  const takenBy = state === 'taken' ? row.decidedBy : null;
  return {
    kind: 'touch',
    id,
    contact: { id: contactId, name, email },
    occasion,
    reason,
    state,
    conversationId,
    note,
    foundAt,
    takenBy,
  };
}

export interface Writer {
  readonly agentId: string;
  readonly viewer: Viewer;
}
type Step = 'take' | 'giveBack' | 'write' | 'dismiss';
const steps = {
  take: { from: ['proposed', 'taken'], to: 'taken' },
  giveBack: { from: ['taken'], to: 'proposed' },
  write: { from: ['proposed', 'taken'], to: 'written' },
  dismiss: { from: ['proposed', 'taken'], to: 'dismissed' },
} as const;

/** Moves a touch on. Writing is judged once more: there may have been another within 90 days. */
export async function step(
  turn: Turn,
  id: string,
  writer: Writer,
  which: Step,
  note: string | null = null,
): Promise<PersonalTouch> {
  const [row] = await findTouch(turn.tx, ...writer.viewer, id);
  if (row === undefined) throw notFound();
  if (which === 'take' || which === 'write') await refuseTooSoon(turn, row);
  const { from, to } = steps[which];
  const [who, when] = which === 'giveBack' ? [null, null] : [writer.agentId, turn.now];
  const [moved] = await setTouch(turn.tx, id, from, to, who, when, note);
  if (moved === undefined)
    throw new Problem(409, 'already_done', 'Somebody wrote this or let it pass already. Look at it as it is now.');
  if (which === 'write') await remember(turn, row, writer.agentId, null);
  await happen(turn, 'touch.changed', { agents: { touchId: id, contactId: row.contactId } });
  const [now] = await findTouch(turn.tx, ...writer.viewer, id);
  return touchOf(now ?? row);
}

async function refuseTooSoon(turn: Turn, row: TouchRow): Promise<void> {
  await lockContact(turn.tx, row.contactId);
  const { decision, reasons } = await judged(turn, row);
  if (decision === 'blocked') throw new Problem(409, 'too_soon', reasons.join(' '));
}

/** Whether a touch may be written now. Its customer is held, so that two at once are judged one after the other. */
async function judged(turn: Turn, { id, contactId, reason: occasion }: TouchRow): Promise<PersonalDecision> {
  const [{ at } = { at: null }] = await lastTouchOf(turn.tx, contactId, id);
  const daysSinceLast = at === null ? null : (Date.parse(turn.now) - Date.parse(at)) / 86_400_000;
  const touch = { occasion, amountMinor: 0, tokenMinor: 0, daysSinceLast, problemOpen: false } as const;
  return personalTouch({ ...touch, condition: 'none' });
}

const remember = (
  turn: Turn,
  row: Pick<TouchRow, 'id' | 'contactId' | 'reason'>,
  agentId: string,
  conversationId: string | null,
) =>
  record(turn, {
    ...{ contactId: row.contactId, kind: 'gesture', at: turn.now, title: `A personal word: ${cut(row.reason, 150)}` },
    ...{ source: { kind: 'touch', id: row.id }, agentId, conversationId },
  });

/** Whoever took a touch on and then answered that customer has written it; what they wrote is what a person wrote and sent. */
export const touchWritten = follower('goodwill.touched', ['message.sent'], async (turn, happened) => {
  for (const { said } of happened) {
    const { message, conversation } = said;
    if (message?.authorId == null || message.from !== 'agent') continue;
    await lockContact(turn.tx, conversation.contact.id);
    for (const { id } of await takenFor(turn.tx, conversation.contact.id, message.authorId, message.at))
      await answered(turn, id, message.authorId, cut(message.text, 2_000), conversation.id);
  }
});

/** Of two that were taken on for one customer, the second is let pass: the answer was the first. */
async function answered(turn: Turn, id: string, by: string, text: string, conversationId: string): Promise<void> {
  const [row] = await findTouch(turn.tx, true, null, id);
  if (row === undefined) return;
  const written = (await judged(turn, row)).decision === 'ok';
  await setTouch(turn.tx, id, ['taken'], written ? 'written' : 'dismissed', by, turn.now, written ? text : null);
  if (written) await remember(turn, row, by, conversationId);
  await happen(turn, 'touch.changed', { agents: { touchId: id, contactId: row.contactId } });
}
