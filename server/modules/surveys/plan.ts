import type { Turn } from '#server/platform/turn.ts';
import { follower } from '#server/follow.ts';
import { newId } from '#server/platform/id.ts';
import { ask } from './ask.ts';
import type { Wish } from './wish.ts';
import type { Reach } from './reach.ts';
import { insertPass } from './store/invitations.ts';
import { findRule, findSurvey } from './store/surveys.ts';

export const askJob = 'surveys.ask';

/** What the job of asking carries. */
export type Planned = Wish & { readonly surveyId: string };

/** A resolution is asked about after a while; whether, is judged then. */
export const afterResolution = follower('surveys.resolved', ['conversation.changed'], async (turn, happened) => {
  for (const { said, at } of happened) {
    if (said.became !== 'resolved') continue;
    const [rule] = await findRule(turn.tx, said.conversation.inboxId);
    if (rule?.surveyId == null) continue;
    const { surveyId, delayMinutes, share } = rule;
    const when = new Date(Date.parse(at) + delayMinutes * 60_000).toISOString();
    await plan(turn, { surveyId, conversationId: said.conversation.id, episodeId: said.episodeId, share }, when);
  }
});

export const plan = (turn: Turn, planned: Planned, at: string): Promise<void> =>
  turn.queue(
    askJob,
    { ...planned },
    { at, key: `${askJob}:${planned.surveyId}:${planned.episodeId ?? planned.conversationId}` },
  );

/** The moment has come: asks, waits for a better one, or writes down why not. */
export async function askAsPlanned(turn: Turn, reach: Reach, planned: Planned): Promise<void> {
  const [survey] = await findSurvey(turn.tx, planned.surveyId);
  if (survey === undefined) return;
  const asked = await ask(turn, reach, survey, planned);
  if (asked.as === 'later') return plan(turn, planned, asked.at);
  if (asked.as === 'not' && asked.occasion !== null) {
    const { inboxId, closure } = asked.occasion;
    await insertPass(turn.tx, newId(), survey.id, inboxId, planned.episodeId, closure, asked.reason, turn.now);
  }
}
