import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReviewSettings } from '#contract/review-invitations.ts';
import { withdraw } from '#server/modules/contacts/index.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import type { Platform } from '#server/module.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { openCustomerPage, type ByLink } from '#server/platform/http/customer-page.ts';
import { hashOf, workspaceOf } from '#server/platform/secret.ts';
import type { Turn } from '#server/platform/turn.ts';
import { gonePage } from '../page/render.ts';
import { wantedLanguage } from '../page/words.ts';
import { daysBefore } from '../period.ts';
import { goTo, invitationPage, send, stoppedPage } from './render.ts';
import { prefix } from './send.ts';
import { reviewSettings } from './settings.ts';
import { invitationByToken, noteStopped, noteWent, type InvitationRow } from './store.ts';

const path = '/review/:token';
/** A link leads somewhere so long. */
const validDays = 60;

/** Where customers are invited to leave a review: a button leads on, another ends the asking. */
export function openReviewPage(app: FastifyInstance, platform: Platform): void {
  openCustomerPage(app, {
    ...{ path, most: 1_024 },
    look: (request, reply) => look(platform, request, reply),
    take: (request, reply) => take(platform, request, reply),
  });
}

async function look(platform: Platform, request: FastifyRequest<ByLink>, reply: FastifyReply): Promise<FastifyReply> {
  const { token } = request.params;
  const workspaceId = workspaceOf(prefix, token);
  if (workspaceId === null) return gone(request, reply);
  const now = new Date().toISOString();
  const found = await platform.store.inWorkspace(workspaceId, (tx) => behind(tx, token, now), 'read');
  if (found === null) return gone(request, reply);
  const { row, settings, house } = found;
  return row.stoppedAt === null
    ? send(reply, invitationPage(settings, row.language, house), originsOf(settings))
    : send(reply, stoppedPage(row.language, house));
}

async function take(platform: Platform, request: FastifyRequest<ByLink>, reply: FastifyReply): Promise<FastifyReply> {
  const { token } = request.params;
  const workspaceId = workspaceOf(prefix, token);
  const { body } = request;
  if (workspaceId === null || !(body instanceof URLSearchParams)) return gone(request, reply);
  const to = await platform.takeTurn(workspaceId, async (turn) => {
    const found = await behind(turn.tx, token, turn.now);
    return found === null ? null : ((await pressed(turn, found, body)) ?? `/review/${token}`);
  });
  return to === null ? gone(request, reply) : goTo(reply, to);
}

/** Where the button leads; null for back to the page. */
async function pressed(turn: Turn, { row, settings }: Behind, body: URLSearchParams): Promise<string | null> {
  const place = settings.places.find((_, at) => String(at) === body.get('place'));
  if (body.get('stop') === 'yes') {
    const how = 'Said on an invitation that they would rather not be asked for a review';
    await withdraw(turn, row.contactId, 'reviews', ['mail', 'chat'], how);
    await noteStopped(turn.tx, row.id, turn.now);
  } else if (place !== undefined) await noteWent(turn.tx, row.id, turn.now);
  return place?.address ?? null;
}

interface Behind {
  readonly row: InvitationRow;
  readonly settings: ReviewSettings;
  readonly house: string;
}
async function behind(tx: Tx, token: string, now: string): Promise<Behind | null> {
  const [row] = await invitationByToken(tx, hashOf(token), daysBefore(now, validDays));
  if (row === undefined) return null;
  const [house] = await findWorkspace(tx);
  return { row, settings: (await reviewSettings(tx)).settings, house: house?.name ?? '' };
}

/** Browsers follow a form to another site only where the page allows it. */
const originsOf = ({ places }: ReviewSettings): string[] => [
  ...new Set(places.map(({ address }) => new URL(address).origin)),
];

const gone = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  send(reply.code(404), gonePage(wantedLanguage(request.headers['accept-language'])));
