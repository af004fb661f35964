import type { Gesture } from '#contract/gesture.ts';
import type { GestureRow } from './store/gestures.ts';

export function gestureOf(row: GestureRow): Gesture {
  const { id, what, title, failure, repaired, category, why, line, suggestedMinor, softCapMinor, hardCapMinor } = row;
  return {
    kind: 'gesture',
    ...{ id, what, title, failure, repaired, category, why, line, suggestedMinor, softCapMinor, hardCapMinor },
    contact: { id: row.contactId, name: row.contactName, email: row.contactEmail },
    conversation: { id: row.conversationId, number: row.number, subject: row.subject },
    amount: { minor: row.amountMinor, currency: row.currency },
    needs: row.needs,
    reasons: [...row.reasons],
    state: row.state,
    agentId: row.agentId,
    decided:
      row.decidedBy === null || row.decidedAt === null
        ? null
        : { by: row.decidedBy, at: row.decidedAt, words: row.decidedWords },
    ...{ createdAt: row.createdAt, offeredAt: row.offeredAt, expiresAt: row.expiresAt, endedAt: row.endedAt },
    endWords: row.endWords,
    code: row.state === 'claimed' ? row.code : null,
    openCreditMinor: row.openCreditMinor,
  };
}
