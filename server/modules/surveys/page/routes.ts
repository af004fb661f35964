import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { shown } from '#psychology/asking/index.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import type { Platform } from '#server/module.ts';
import { openCustomerPage, type ByLink } from '#server/platform/http/customer-page.ts';
import { hashOf, workspaceOf } from '#server/platform/secret.ts';
import type { Turn } from '#server/platform/turn.ts';
import { answer, judged } from '../answer.ts';
import { refuse } from '../may-ask.ts';
import { prefix } from '../send.ts';
import { publicSurveyOf } from '../shown.ts';
import { invitationByToken, lockInvitation, type InvitationRow } from '../store/invitations.ts';
import { pickOf, readForm } from './form.ts';
import { gonePage, stoppedPage, surveyPage, thanksPage } from './render.ts';
import { goTo, send } from './style.ts';
import { wantedLanguage } from './words.ts';

const path = '/survey/:token';
const mostBytes = 64 * 1024;

/** The customer’s page of questions. */
export function openPage(app: FastifyInstance, platform: Platform): void {
  openCustomerPage(app, {
    ...{ path, most: mostBytes },
    look: (request, reply) => look(platform, request, reply),
    take: (request, reply) => take(platform, request, reply),
  });
}

async function look(platform: Platform, request: FastifyRequest<ByLink>, reply: FastifyReply): Promise<FastifyReply> {
  const workspaceId = workspaceOf(prefix, request.params.token);
  if (workspaceId === null) return gone(request, reply);
  const now = new Date().toISOString();
  const found = await platform.store.inWorkspace(
    workspaceId,
    async (tx) => {
      const [row] = await invitationByToken(tx, hashOf(request.params.token), now);
      const [house] = row === undefined ? [] : await findWorkspace(tx);
      return row === undefined ? null : { row, house: house?.name ?? '' };
    },
    'read',
  );
  if (found === null) return gone(request, reply);
  const { row, house } = found;
  const survey = publicSurveyOf(row);
  const { kept, pick } = request.query;
  if (kept !== undefined && survey.answered) return send(reply, thanksPage(survey, house));
  const values = { ...survey.values, ...pickOf(pick, row.content.questions) };
  return send(reply, surveyPage(survey, { house, values, misfits: {}, follows: false }));
}

async function take(platform: Platform, request: FastifyRequest<ByLink>, reply: FastifyReply): Promise<FastifyReply> {
  const { token } = request.params;
  const workspaceId = workspaceOf(prefix, token);
  const { body } = request;
  if (workspaceId === null || !(body instanceof URLSearchParams)) return gone(request, reply);
  const done = await platform.takeTurn(workspaceId, async (turn) => {
    const [seen] = await invitationByToken(turn.tx, hashOf(token), turn.now);
    const [row] = seen === undefined ? [] : await lockInvitation(turn.tx, seen.id, turn.now);
    const [house] = row === undefined ? [] : await findWorkspace(turn.tx);
    return row === undefined ? null : taken(turn, row, body, house?.name ?? '');
  });
  if (done === null) return gone(request, reply);
  if (done.page === null) return goTo(reply, `/survey/${token}?kept`);
  return send(reply, done.page);
}

/** Keeps what fits. Questions that follow from it come next, on the same page; without a page all is kept. */
async function taken(
  turn: Turn,
  row: InvitationRow,
  body: URLSearchParams,
  house: string,
): Promise<{ readonly page: string | null }> {
  const { questions } = row.content;
  const { values: given, seen, stop } = readForm(body, questions);
  if (stop) {
    await refuse(turn, row.contactId);
    return { page: stoppedPage(row.language, house) };
  }
  const { values, misfits } = judged(row, given);
  const stood = Object.fromEntries(Object.entries(misfits).filter(([id]) => seen.includes(id)));
  if (Object.keys(stood).length > 0)
    return { page: surveyPage(publicSurveyOf(row), { house, values: given, misfits: stood, follows: false }) };
  await answer(turn, row, values);
  const follows = shown(questions, values).some(({ id }) => !seen.includes(id));
  return { page: follows ? surveyPage(publicSurveyOf(row), { house, values, misfits: {}, follows }) : null };
}

const gone = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  send(reply.code(404), gonePage(wantedLanguage(request.headers['accept-language'])));
