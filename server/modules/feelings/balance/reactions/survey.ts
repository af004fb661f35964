import type { MomentKind } from '#contract/balance.ts';
import { add, reaction, revise, touch } from '../hearing.ts';
import { dropMoment, recoverMoments } from '../store.ts';

/** An answer of 4 or 5 is the customer's word that it is good again. */
const good = 4;

function kindOf(score: number): MomentKind | null {
  if (score <= 2) return 'csat_low';
  if (score === 3) return 'csat_middling';
  return score === 5 ? 'csat_high' : null;
}

/** What they answered about one case, from 1 to 5; a changed answer takes the place of the first. */
export const survey = reaction(['survey.answered'], async (hearing, { at, said }) => {
  const { conversationId, kind: measure, score, invitationId } = said;
  if (measure !== 'csat' || score === null) return;
  const what = kindOf(score);
  const source = ['survey', invitationId] as const;
  const moment = { at, source, conversationId };
  if (what === null) await touch(hearing, dropMoment(hearing.turn.tx, ...source));
  else await (said.changed ? revise : add)(hearing, { kind: what, ...moment });
  if (score < good || conversationId === null) return;
  await touch(hearing, recoverMoments(hearing.turn.tx, conversationId, at), { how: 'survey', messageId: null });
});
