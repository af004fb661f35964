import type { mailboxRoutes } from '#contract/mailboxes.ts';
import type { Mail, mailRoutes } from '#contract/mail.ts';
import { mayHear } from '#server/modules/conversations/index.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { beginConsent } from './accounts/consent.ts';
import { mailboxOf } from './accounts/entities.ts';
import { usualPlaces } from './accounts/providers.ts';
import { backfill, saveMailbox } from './accounts/save.ts';
import { secretsIfAny } from './accounts/secrets.ts';
import type { SigningIn } from './accounts/sign-in.ts';
import { listAccounts } from './accounts/store.ts';
import { tryServers } from './accounts/trial.ts';
import { askForTaking } from './arrive/keep.ts';
import { mailOfMessage, mailsOf, participantsOf, type MailRow } from './arrive/mails.ts';
import { answer, participantOf } from './arrive/participants.ts';
import { findParked, listParked, sourceOf, unpark, type ParkedRow } from './arrive/store.ts';
import { isUnchecked, isVerified, type Verdict } from './identity/verdict.ts';

const mostSource = 256 * 1024;

export function mailboxHandlers(signing: SigningIn): Handlers<typeof mailboxRoutes> {
  const { sealKey } = signing;
  return {
    'GET /mailboxes': async (ctx) => ({
      items: (await listAccounts(ctx.tx)).map((row) => mailboxOf(row, secretsIfAny(sealKey, row), ctx.now)),
    }),
    'PUT /inboxes/:id/mailbox': (ctx, { params, body }) => saveMailbox(ctx, sealKey, params.id, body),
    'POST /inboxes/:id/mailbox/consents': (ctx, { params, body }) =>
      beginConsent(ctx, { sealKey, places: usualPlaces }, params.id, body),
    'POST /inboxes/:id/mailbox/trial': (ctx, { params }) => tryServers(signing, ctx.workspaceId, params.id),
    'POST /inboxes/:id/mailbox/backfill': (ctx, { params, body }) => backfill(ctx, sealKey, params.id, body.days),
    'GET /parked-mails': async (ctx, { query }) => {
      const [at = null, id = null] = readCursor(query.cursor, ['time', 'id']) ?? [];
      const rows = await listParked(ctx.tx, query.inboxId ?? null, at, id, query.limit + 1);
      const items = rows.slice(0, query.limit);
      const last = items.at(-1);
      const more = rows.length > query.limit && last !== undefined;
      return { items: items.map(parkedOf), next: more ? writeCursor([last.key, last.id]) : null };
    },
    'GET /parked-mails/:id': async (ctx, { params }) => {
      const [row] = await findParked(ctx.tx, params.id, mostSource);
      if (row === undefined) throw notFound();
      return { ...parkedOf(row), source: readable(row.raw) };
    },
    'POST /parked-mails/:id/attempt': async (ctx, { params }) => {
      const [row] = await unpark(ctx.tx, params.id);
      if (row === undefined) throw notFound();
      await askForTaking(ctx, row.inboxId);
      return {};
    },
  };
}

export const mailHandlers: Handlers<typeof mailRoutes> = {
  'GET /conversations/:id/mails': async (ctx, { params }) => {
    await needSight(ctx, params.id);
    const [mails, participants] = await Promise.all([mailsOf(ctx.tx, params.id), participantsOf(ctx.tx, params.id)]);
    return { items: mails.map(mailOf), participants: participants.map((row) => participantOf(params.id, row)) };
  },
  'GET /messages/:id/mail': async (ctx, { params }) => {
    const [row] = await mailOfMessage(ctx.tx, params.id);
    if (row === undefined) throw notFound();
    await needSight(ctx, row.conversationId);
    const [found] = row.rawMailId === null ? [] : await sourceOf(ctx.tx, row.rawMailId, mostSource);
    return { source: found === undefined ? null : readable(found.raw) };
  },
  'PUT /conversations/:id/participants': async (ctx, { params, body }) => {
    await needSight(ctx, params.id);
    return answer(ctx, params.id, body.address, body.state);
  },
};

async function needSight(ctx: Ctx, conversationId: string): Promise<void> {
  const { permissions, agentId } = ctx.caller;
  const heard = await mayHear(ctx.tx, conversationId, permissions.has('conversations.readAll'), agentId);
  if (heard === null) throw notFound();
}

const parkedOf = ({ id, inboxId, arrivedAt, size, tries, reason }: ParkedRow) =>
  ({ kind: 'parkedMail', ...{ id, inboxId, arrivedAt, size, tries, reason } }) as const;

/** UTF-8 where it is, else Latin-1, in which every byte is a letter. */
function readable(raw: Buffer): string {
  const text = raw.toString('utf8');
  return (text.slice(0, -1).includes('\uFFFD') ? raw.toString('latin1') : text).replaceAll('\0', '␀');
}

function mailOf(row: MailRow): Mail {
  const { verdict } = row;
  return {
    kind: 'mail',
    id: row.messageId,
    conversationId: row.conversationId,
    direction: row.direction,
    subject: row.subject,
    sender: plain(row.sender),
    to: row.recipients.to.map(plain),
    cc: row.recipients.cc.map(plain),
    folded: row.folded,
    hasHtml: row.hasHtml,
    hasSource: row.rawMailId !== null,
    verdict:
      verdict === null
        ? null
        : {
            result: resultOf(verdict),
            why: (['spf', 'dkim', 'dmarc', 'arc'] as const).map((method) => `${method} ${verdict[method]}`),
          },
    automatic: row.automatic,
  };
}

function resultOf(verdict: Verdict & { readonly forged: boolean }) {
  if (isVerified(verdict)) return 'pass';
  if (verdict.forged) return 'fail';
  return isUnchecked(verdict) ? 'unchecked' : 'none';
}

const plain = ({ name, address }: { name: string | null; address: string }) => ({ name: name ?? '', address });
