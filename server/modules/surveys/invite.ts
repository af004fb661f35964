import type { NotAsked } from '#contract/surveys.ts';
import { mayHear } from '#server/modules/conversations/index.ts';
import { Problem, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { ask } from './ask.ts';
import { viewerOf } from './follow-up.ts';
import { surveyBy } from './manage.ts';
import type { Reach } from './reach.ts';
import { occasionOf } from './store/invitations.ts';

interface Invited {
  readonly invitationId: string | null;
  readonly way: 'chat' | 'mail' | 'link' | null;
  readonly link: string | null;
  readonly token: string | null;
  readonly notAsked: NotAsked | null;
}

/** Somebody, or another system, asks a customer now: under the same rules as everybody is asked. */
export async function invite(
  ctx: Ctx,
  reach: Reach,
  surveyId: string,
  { conversationId, way }: { conversationId: string; way: 'any' | 'link' },
): Promise<Invited> {
  const survey = await surveyBy(ctx.tx, surveyId);
  if ((await mayHear(ctx.tx, conversationId, ...viewerOf(ctx))) === null)
    throw refused('conversationId', 'there is no such conversation');
  const [occasion] = await occasionOf(ctx.tx, conversationId);
  const episodeId = survey.measure === 'nps' ? null : (occasion?.episodeId ?? null);
  const asked = await ask(ctx, reach, survey, { conversationId, episodeId, share: 1, link: way === 'link' });
  const nobody = { invitationId: null, way: null, link: null, token: null };
  if (asked.as === 'asked') {
    const { id, way: by, link, token } = asked.sent;
    const shown = by === 'link' ? { link, token } : { link: null, token: null };
    return { invitationId: id, way: by, ...shown, notAsked: null };
  }
  if (asked.as === 'not') return { ...nobody, notAsked: asked.reason };
  throw new Problem(409, 'not_now', `This is no time to ask. Try again after ${asked.at}.`, { at: asked.at });
}
