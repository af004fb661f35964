import type { PublicSurvey } from '#contract/public-survey.ts';
import { notFound, refused } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { answer, judged, type Values } from './answer.ts';
import { publicSurveyOf } from './shown.ts';
import { lockInvitation } from './store/invitations.ts';

/** Keeps what somebody answered who was asked; refused where it does not answer the question. */
export async function respond(turn: Turn, invitationId: string, given: Values): Promise<PublicSurvey> {
  const [row] = await lockInvitation(turn.tx, invitationId, turn.now);
  if (row === undefined) throw notFound();
  const known = new Set(row.content.questions.map(({ id }) => id));
  const unknown = Object.keys(given).find((id) => !known.has(id));
  if (unknown !== undefined) throw refused(`values.${unknown}`, 'there is no such question');
  const { values, misfits } = judged(row, given);
  const [wrong] = Object.entries(misfits);
  if (wrong !== undefined) throw refused(`values.${wrong[0]}`, 'this does not answer the question');
  await answer(turn, row, values);
  const [kept] = await lockInvitation(turn.tx, invitationId, turn.now);
  return publicSurveyOf(kept ?? row);
}
