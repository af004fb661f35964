import type { experimentsRoutes } from '#contract/experiments.ts';
import type { widgetCardsRoutes } from '#contract/cards.ts';
import type { membershipsRoutes } from '#contract/memberships.ts';
import type { programmesRoutes } from '#contract/programmes.ts';
import type { rewardsRoutes } from '#contract/rewards.ts';
import { notFound } from '#server/platform/http/problem.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { knownContact } from '#server/modules/contacts/index.ts';
import { readHolder } from '#server/modules/ledger/index.ts';
import { giveByHand } from './by-hand.ts';
import { join, leave } from './cards/join.ts';
import { cardOf } from './cards/shown.ts';
import { membershipOf, tellCard } from './cards/tell.ts';
import * as experiments from './experiments.ts';
import { entriesOf } from './history.ts';
import { liability } from './liability.ts';
import { makeLink } from './link.ts';
import { cardsFor } from './portal.ts';
import * as programmes from './programmes/programmes.ts';
import { replay } from './replay.ts';
import { addCodes, addReward, editReward, rewardOf } from './rewards/edit.ts';
import { given, redeem, rollBack } from './rewards/redeem.ts';
import { experimentsOf } from './store/experiments.ts';
import { findMembership, membershipsOf, newestMembers, setReminders, type MembershipRow } from './store/memberships.ts';
import { listProgrammes } from './store/programmes.ts';
import { redemptionsWaiting, removeReward, rewardsOf } from './store/rewards.ts';
import { mustBeProven, provenContact } from './visitor.ts';

export const programmeHandlers: Handlers<typeof programmesRoutes> = {
  'GET /programmes': async (ctx) => ({
    items: await Promise.all((await listProgrammes(ctx.tx)).map((row) => programmes.programmeOf(ctx, row))),
  }),
  'GET /programmes/:id': (ctx, { params }) => programmes.programmeBy(ctx, params.id),
  'POST /programmes': (ctx, { body }) => programmes.draft(ctx, body),
  'PATCH /programmes/:id': (ctx, { params, body }) => programmes.edit(ctx, params.id, body),
  'POST /programmes/:id/publication': (ctx, { params }) => programmes.publish(ctx, params.id),
  'PUT /programmes/:id/status': (ctx, { params, body }) => programmes.setStatus(ctx, params.id, body.status),
  'POST /programmes/:id/replay': (ctx, { params, body }) => replay(ctx, params.id, body.days),
  'GET /programmes/:id/liability': (ctx, { params }) => liability(ctx, params.id),
  'GET /programmes/:id/members': (ctx, { params, query }) => members(ctx, params.id, query),
  'DELETE /programmes/:id': (ctx, { params }) => programmes.discard(ctx, params.id),
};

async function members(
  ctx: Ctx,
  programmeId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const [at = null, id = null] = readCursor(cursor, ['time', 'id']) ?? [];
  await programmes.programmeBy(ctx, programmeId);
  const rows = await newestMembers(ctx.tx, programmeId, at, id, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = [];
  for (const { contactId, name, version, joinedAt, leftAt } of shown) {
    const { balance = 0, held = 0 } = (await readHolder(ctx, programmeId, contactId)) ?? {};
    items.push({ contactId, name, version, joinedAt, leftAt, balance: balance - held });
  }
  return { items, next: rows.length > limit && last !== undefined ? writeCursor([last.key, last.id]) : null };
}

export const membershipHandlers: Handlers<typeof membershipsRoutes> = {
  'GET /contacts/:id/memberships': async (ctx, { params }) => {
    await knownContact(ctx.tx, params.id);
    const rows = await membershipsOf(ctx.tx, params.id);
    return { items: await Promise.all(rows.map((row) => membershipOf(ctx, row))) };
  },
  'PUT /contacts/:id/memberships/:programmeId': async (ctx, { params }) => {
    await knownContact(ctx.tx, params.id);
    return membershipOf(
      ctx,
      await join(ctx, params.programmeId, params.id, ctx.caller.kind === 'agent' ? 'agent' : 'system'),
    );
  },
  'DELETE /contacts/:id/memberships/:programmeId': async (ctx, { params }) => {
    await memberBy(ctx, params.programmeId, params.id);
    await leave(ctx, params.programmeId, params.id);
    return {};
  },
  'GET /contacts/:id/memberships/:programmeId/entries': async (ctx, { params, query }) => {
    await memberBy(ctx, params.programmeId, params.id);
    return entriesOf(ctx, params.programmeId, params.id, query);
  },
  'POST /contacts/:id/memberships/:programmeId/entries': async (ctx, { params, body }) =>
    membershipOf(ctx, await giveByHand(ctx, params.programmeId, params.id, body)),
  'POST /contacts/:id/redemptions': async (ctx, { params, body }) => {
    await knownContact(ctx.tx, params.id);
    return membershipOf(ctx, await redeem(ctx, { ...body, contactId: params.id }));
  },
  'DELETE /redemptions/:id': async (ctx, { params }) =>
    membershipOf(ctx, await rollBack(ctx, params.id, ctx.caller.agentId)),
  'POST /contacts/:id/loyalty-link': async (ctx, { params }) => {
    await knownContact(ctx.tx, params.id);
    return makeLink(ctx, params.id);
  },
};

async function memberBy(ctx: Ctx, programmeId: string, contactId: string): Promise<MembershipRow> {
  const [row] = await findMembership(ctx.tx, programmeId, contactId);
  if (row === undefined) throw notFound();
  return row;
}

export const rewardHandlers: Handlers<typeof rewardsRoutes> = {
  'GET /programmes/:id/rewards': async (ctx, { params }) => {
    await programmes.programmeBy(ctx, params.id);
    return { items: (await rewardsOf(ctx.tx, params.id)).map(rewardOf) };
  },
  'POST /programmes/:id/rewards': (ctx, { params, body }) => addReward(ctx, params.id, body),
  'PUT /rewards/:id': (ctx, { params, body }) => editReward(ctx, params.id, body),
  'POST /rewards/:id/codes': (ctx, { params, body }) => addCodes(ctx, params.id, body.codes),
  'DELETE /rewards/:id': async (ctx, { params }) => {
    const [gone] = await removeReward(ctx.tx, params.id, ctx.now);
    if (gone === undefined) throw notFound();
    return {};
  },
  'GET /redemptions': async (ctx) => ({
    items: (await redemptionsWaiting(ctx.tx)).map(({ membershipId: _, tries: __, ...row }) => ({
      kind: 'redemption' as const,
      ...row,
    })),
  }),
  'POST /redemptions/:id/fulfilment': (ctx, { params }) => given(ctx, params.id),
};

export const experimentHandlers: Handlers<typeof experimentsRoutes> = {
  'GET /programmes/:id/experiments': async (ctx, { params }) => {
    await programmes.programmeBy(ctx, params.id);
    return {
      items: await Promise.all(
        (await experimentsOf(ctx.tx, params.id)).map((row) => experiments.experimentOf(ctx, row)),
      ),
    };
  },
  'POST /programmes/:id/experiments': (ctx, { params, body }) => experiments.begin(ctx, params.id, body),
  'POST /experiments/:id/end': (ctx, { params }) => experiments.stop(ctx, params.id),
  'POST /experiment-plans': (ctx, { body }) => experiments.plan(ctx, body.programmeId, body.expected),
};

export const visitorHandlers: Handlers<typeof widgetCardsRoutes> = {
  'GET /widget/cards': async (ctx) => {
    const contactId = await provenContact(ctx);
    return { items: contactId === null ? [] : await cardsFor(ctx, contactId, 'chat') };
  },
  'PUT /widget/cards/:id': async (ctx, { params }) =>
    cardOf(ctx, await join(ctx, params.id, await mustBeProven(ctx), 'chat')),
  'DELETE /widget/cards/:id': async (ctx, { params }) => {
    const contactId = await mustBeProven(ctx);
    await memberBy(ctx, params.id, contactId);
    await leave(ctx, params.id, contactId);
    return {};
  },
  'GET /widget/cards/:id/entries': async (ctx, { params, query }) => {
    const contactId = await mustBeProven(ctx);
    await memberBy(ctx, params.id, contactId);
    return entriesOf(ctx, params.id, contactId, query);
  },
  'PUT /widget/cards/:id/reminders': async (ctx, { params, body }) => {
    const row = await memberBy(ctx, params.id, await mustBeProven(ctx));
    if (row.leftAt !== null) throw notFound();
    await setReminders(ctx.tx, row.id, body.wanted);
    return (await tellCard(ctx, { ...row, reminders: body.wanted })).card;
  },
  'POST /widget/redemptions': async (ctx, { body }) =>
    cardOf(ctx, await redeem(ctx, { ...body, contactId: await mustBeProven(ctx) })),
};
