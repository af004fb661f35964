import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { Problem } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { check } from '#server/modules/ledger/index.ts';
import { audit } from './audit.ts';
import { claim } from './claim.ts';
import { approve, decline } from './decide.ts';
import { openShop, type Shop } from './desk.fixture.ts';
import { expire, makeVoid } from './end.ts';
import { give } from './give.ts';
import { offer } from './offer.ts';
import { quietUntil } from './quiet.ts';
import { usual } from './settings.ts';
import { at, people, planOf, seeded, wentWrong, type Planned } from './year.fixture.ts';

/**
 * A year of a shop, seeded: cases go wrong, agents give, leads decide, customers claim or forget. It is a simulation; a bias
 * is planted in December, so that the page of fairness has something to find, and nothing in the months before.
 */
let shop: Shop;
let db: pg.Client;
beforeAll(async () => {
  shop = await openShop('api');
  db = new pg.Client(shop.house.database.owner);
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await shop.close();
});

test(
  'the books balance every day, no gesture breaks the policy, and a planted bias is found',
  { timeout: 180_000 },
  async () => {
    const { takeTurn } = shop.house.app.platform;
    const inTurn = <T>(day: number, work: (turn: Turn) => Promise<T>): Promise<T> =>
      takeTurn(shop.owner.workspaceId, (turn) => work({ ...turn, now: at(day) }));
    await shop.does(shop.owner, 'PUT', '/goodwill/settings', {
      ...usual,
      ...{ agentMonthlyMinor: 40_000, houseMonthlyMinor: 30_000, customerQuarterMinor: 8_000 },
    });
    const all = await people(shop, db, 300);
    const second = await shop.house.person(shop.owner.workspaceId, 'agent', 'Second');
    const chance = seeded(20_251_231);
    const due = new Map<number, (() => Promise<unknown>)[]>();
    const counts = { offered: 0, waited: 0, declined: 0, refused: 0 };

    const orRefused = <T>(work: Promise<T>): Promise<T | null> =>
      work.catch((problem: unknown) => {
        if (!(problem instanceof Problem && problem.status === 409)) throw problem;
        counts.refused++;
        return null;
      });
    const live = async (day: number, { one, by, wanted, yes, then, afterDays }: Planned): Promise<void> => {
      if (by === '') return;
      const giver = { agentId: by, viewer: [true, by] as const, origin: 'https://house.example' };
      const given = await orRefused(inTurn(day, (turn) => give(turn, giver, one.conversationId, wanted)));
      if (given === null) return;
      if (given.gesture.state === 'proposed') {
        counts.waited++;
        if (!yes) {
          counts.declined++;
          await inTurn(day, (turn) => decline(turn, wanted.id, shop.lead.agentId, 'Rather a call'));
          return;
        }
        const approved = await orRefused(inTurn(day, (turn) => approve(turn, wanted.id, shop.lead.agentId, null)));
        if (approved === null) return;
        await inTurn(day, (turn) => offer(turn, wanted.id, by, null));
      }
      counts.offered++;
      if (counts.offered % 10 === 0)
        expect(await inTurn(day + 13, (turn) => quietUntil(turn, one.contactId))).not.toBeNull();
      if (wanted.what === 'note') return;
      const [when, work] = {
        claim: [day + afterDays, (turn: Turn) => claim(turn, wanted.id)] as const,
        forget: [day + 61, (turn: Turn) => expire(turn, wanted.id)] as const,
        void: [day + afterDays, (turn: Turn) => makeVoid(turn, wanted.id, by, 'Given twice')] as const,
      }[then];
      due.set(when, [...(due.get(when) ?? []), () => inTurn(when, work as (turn: Turn) => Promise<unknown>)]);
    };

    for (let day = 0; day < 365; day++) {
      await Promise.all((due.get(day) ?? []).map((work) => work()));
      due.delete(day);
      const plans = planOf(chance, all, [shop.agent.agentId, second.agentId], day);
      await wentWrong(shop, db, plans, day);
      await Promise.all(plans.map((plan) => live(day, plan)));
      const checked = await inTurn(day, check);
      expect({ day, wrong: checked?.wrong ?? [] }).toEqual({ day, wrong: [] });
    }

    expect(counts.offered).toBeGreaterThan(600);
    expect(Math.min(counts.waited, counts.declined, counts.refused)).toBeGreaterThan(20);
    await judgePolicy();
    const language = async (month: number) =>
      (await inTurn(364.5, (turn) => audit(turn, `2025-${String(month).padStart(2, '0')}`))).groups.find(
        ({ dimension }) => dimension === 'language',
      );
    const december = await language(12);
    expect(december).toMatchObject({ look: true, lowest: 'de', highest: 'en' });
    expect(december?.p).toBeLessThan(0.01);
    expect(december?.words).toContain('de get less than en');
    for (let month = 1; month < 12; month++) expect((await language(month))?.p, String(month)).toBeGreaterThan(0.01);
  },
);

/** Looks at every gesture of the year as it was written down, apart from the code that let it pass. */
async function judgePolicy(): Promise<void> {
  const { rows } = await db.query<
    Record<string, unknown> & { needs: string; agent_id: string; month: string; quarter: string }
  >(
    `select id, contact_id, agent_id, needs, state, failure, amount_minor::int as amount, soft_cap_minor::int as soft, hard_cap_minor::int as hard,
       decided_by, to_char(created_at, 'YYYY-MM') as month, to_char(created_at, 'YYYY-Q') as quarter
     from gestures where workspace_id = $1`,
    [shop.owner.workspaceId],
  );
  const reached = rows.filter(({ state }) => state === 'offered' || state === 'claimed' || state === 'expired');
  const sums = new Map<string, number>();
  for (const row of reached) {
    const amount = Number(row['amount']);
    expect(amount).toBeLessThanOrEqual(Number(row['hard']));
    expect((row['failure'] as { verified: boolean }).verified).toBe(true);
    if (row.needs !== 'nothing') expect(row['decided_by']).toBe(shop.lead.agentId);
    else {
      expect(amount).toBeLessThanOrEqual(Math.min(Number(row['soft']), usual.approvalOverMinor ?? Infinity));
      for (const key of [`agent ${row.agent_id} ${row.month}`, `customer ${String(row['contact_id'])} ${row.quarter}`])
        sums.set(key, (sums.get(key) ?? 0) + amount);
    }
  }
  for (const [key, sum] of sums) expect([key, sum <= (key.startsWith('agent') ? 40_000 : 8_000)]).toEqual([key, true]);
  const { rows: below } = await db.query(
    'select id from ledger_accounts where guarded and (balance < held or balance < 0)',
  );
  expect(below).toEqual([]);
}
