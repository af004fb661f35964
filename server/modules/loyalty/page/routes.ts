import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findWorkspace } from '#server/modules/people/index.ts';
import type { Platform } from '#server/module.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { entriesOf } from '../history.ts';
import { readLink } from '../link.ts';
import { cardsFor } from '../portal.ts';
import { cardsPage, gonePage, type Shown } from './render.ts';
import { styleHash } from './style.ts';
import { didWords, isDid, Refused, take } from './take.ts';

const path = '/cards/:token';
const mostBytes = 16 * 1024;
const newest = 20;
const more = 100;
interface To {
  readonly Params: { token: string };
  readonly Querystring: { did?: unknown; card?: unknown; from?: unknown };
}

/** The customer’s page of cards: no sign-in, no script. Looking changes nothing; every change is a form of its own. */
export function openPage(app: FastifyInstance, platform: Platform): void {
  void app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: mostBytes },
      (_request, body, parsed) => parsed(null, new URLSearchParams(String(body))),
    );
    scope.get<To>(path, guarded(120), (request, reply) => look(platform, request, reply, null));
    scope.post<To>(path, guarded(30), (request, reply) => change(platform, request, reply));
    done();
  });
}

/** Each address may ask so often a minute; tokens cannot be tried out. */
const guarded = (max: number) => ({
  schema: { hide: true },
  helmet: false as const,
  config: { rateLimit: { max, timeWindow: 60_000, allowList: [] } },
});

async function look(
  platform: Platform,
  { params, query }: FastifyRequest<To>,
  reply: FastifyReply,
  wrong: string | null,
): Promise<FastifyReply> {
  const link = await readLink(platform.takeTurn, params.token);
  if (link === null) return send(reply.code(404), gonePage());
  const asked = wrong === null ? query : {};
  const shown = await platform.takeTurn(link.workspaceId, (turn) => pageOf(turn, link.contactId, asked), 'read');
  const did = isDid(asked.did) ? { text: didWords[asked.did], wrong: false } : null;
  const said = wrong === null ? did : { text: wrong, wrong: true };
  return send(reply, cardsPage({ ...shown, said, newId }));
}

async function pageOf(
  turn: Turn,
  contactId: string,
  { card, from }: To['Querystring'],
): Promise<Omit<Shown, 'said' | 'newId'>> {
  const [house] = await findWorkspace(turn.tx);
  const all = await cardsFor(turn, contactId, 'page');
  const one = all.filter(({ id, joined }) => joined && id === card);
  const alone = one.length > 0;
  const cursor = alone && typeof from === 'string' ? from : undefined;
  const cards: Shown['cards'][number][] = [];
  for (const shown of alone ? one : all) {
    const history = shown.joined
      ? await entriesOf(turn, shown.id, contactId, { cursor, limit: alone ? more : newest })
      : { items: [], next: null };
    cards.push({ card: shown, entries: history.items, older: history.next });
  }
  return { house: house?.name ?? '', timeZone: house?.timeZone ?? 'UTC', cards, alone };
}

async function change(platform: Platform, request: FastifyRequest<To>, reply: FastifyReply): Promise<FastifyReply> {
  const { token } = request.params;
  const { body } = request;
  const link = await readLink(platform.takeTurn, token);
  if (link === null || !(body instanceof URLSearchParams)) return send(reply.code(404), gonePage());
  const done = await platform
    .takeTurn(link.workspaceId, (turn) => take(turn, link.contactId, body))
    .catch((error: unknown) => {
      if (error instanceof Refused) return error;
      throw error;
    });
  if (done instanceof Refused) return look(platform, request, reply.code(409), done.message);
  return headers(reply).redirect(`/cards/${token}?did=${done}`, 303);
}

const send = (reply: FastifyReply, page: string): FastifyReply =>
  headers(reply).type('text/html; charset=utf-8').send(page);

const headers = (reply: FastifyReply): FastifyReply =>
  reply.headers({
    'content-security-policy': `default-src 'none'; style-src ${styleHash}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  });
