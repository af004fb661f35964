import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findContact } from '#server/modules/contacts/index.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import type { Platform } from '#server/module.ts';
import { openCustomerPage, type ByLink } from '#server/platform/http/customer-page.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { entriesOf } from '../history.ts';
import { readLink } from '../link.ts';
import { cardsFor } from '../portal.ts';
import { cardsPage, gonePage } from './render.ts';
import type { Shown } from './shown.ts';
import { goTo, send } from './style.ts';
import { isDid, Refused, take } from './take.ts';
import { pageWords, spoken } from './languages.ts';
import type { Wrong } from './words.ts';

const path = '/cards/:token';
const mostBytes = 16 * 1024;
const newest = 20;
const more = 100;

/** The customer’s page of cards. Every change is a form of its own. */
export function openPage(app: FastifyInstance, platform: Platform): void {
  openCustomerPage(app, {
    ...{ path, most: mostBytes },
    look: (request, reply) => look(platform, request, reply, null),
    take: (request, reply) => change(platform, request, reply),
  });
}

async function look(
  platform: Platform,
  { params, query, headers }: FastifyRequest<ByLink>,
  reply: FastifyReply,
  wrong: Wrong | null,
): Promise<FastifyReply> {
  const link = await readLink(platform.takeTurn, params.token);
  const browser = headers['accept-language'];
  if (link === null) return send(reply.code(404), gonePage(spoken(browser)));
  const asked: ByLink['Querystring'] = wrong === null ? query : {};
  const shown = await platform.takeTurn(
    link.workspaceId,
    (turn) => pageOf(turn, link.contactId, asked, browser),
    'read',
  );
  const words = pageWords(shown.language);
  const { did } = asked;
  const done = isDid(did) ? { text: words.did[did], wrong: false } : null;
  const said = wrong === null ? done : { text: words.wrong[wrong], wrong: true };
  return send(reply, cardsPage({ ...shown, said, newId }));
}

async function pageOf(
  turn: Turn,
  contactId: string,
  { card, from }: ByLink['Querystring'],
  browser: string | undefined,
): Promise<Omit<Shown, 'said' | 'newId'>> {
  const [[house], [contact]] = await Promise.all([findWorkspace(turn.tx), findContact(turn.tx, contactId)]);
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
  const language = spoken(contact?.language, browser, all[0]?.language);
  return {
    ...{ house: house?.name ?? '', timeZone: house?.timeZone ?? 'UTC', now: turn.now },
    ...{ language, cards, alone },
  };
}

async function change(platform: Platform, request: FastifyRequest<ByLink>, reply: FastifyReply): Promise<FastifyReply> {
  const { token } = request.params;
  const { body } = request;
  const link = await readLink(platform.takeTurn, token);
  if (link === null || !(body instanceof URLSearchParams))
    return send(reply.code(404), gonePage(spoken(request.headers['accept-language'])));
  const done = await platform
    .takeTurn(link.workspaceId, (turn) => take(turn, link.contactId, body))
    .catch((error: unknown) => {
      if (error instanceof Refused) return error;
      throw error;
    });
  if (done instanceof Refused) return look(platform, request, reply.code(409), done.why);
  return goTo(reply, `/cards/${token}?did=${done}`);
}
