import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { Problem } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { check, idFrom } from '#server/modules/ledger/index.ts';
import { audit } from './audit.ts';
import { claim } from './claim.ts';
import { approve, decline } from './decide.ts';
import { openShop, type Shop } from './desk.fixture.ts';
import { expire, makeVoid } from './end.ts';
import { give } from './give.ts';
import { offer } from './offer.ts';
import { quietUntil } from './quiet.ts';
import { usual } from './settings.ts';
import type { Wanted } from './give.ts';

/**
 * A year of a shop, seeded: cases go wrong, agents give, leads decide, customers claim or forget. It is a simulation; one agent’s
 * bias is planted, so that the page of fairness has something to find.
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

const begins = Date.UTC(2025, 0, 1, 9);
const dayMs = 86_400_000;
const at = (day: number): string => new Date(begins + day * dayMs).toISOString();

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Case {
  readonly contactId: string;
  readonly conversationId: string;
  readonly language: string;
}

/** Customers with one resolved conversation each; the cases of the year are episodes of it. */
async function people(count: number): Promise<Case[]> {
  const ws = shop.owner.workspaceId;
  const all = Array.from({ length: count }, (_, i) => ({
    ...{ contactId: idFrom(`person ${i}`), conversationId: idFrom(`talk ${i}`), language: i % 2 === 0 ? 'en' : 'de' },
  }));
  await db.query(
    `insert into contacts (workspace_id, id, name, language, created_at)
     select $1, c, 'Customer', l, '2024-01-01' from unnest($2::uuid[], $3::text[]) as n(c, l)`,
    [ws, all.map((one) => one.contactId), all.map((one) => one.language)],
  );
  await db.query(
    `insert into conversations (workspace_id, id, number, inbox_id, channel, contact_id, subject, status, episode_id, created_at, last_at, answered)
     select $1, v, 100000 + n, $4, 'api', c, 'A case', 'resolved', v, '2025-01-01', '2025-01-01', true
     from unnest($2::uuid[], $3::uuid[]) with ordinality as t(c, v, n)`,
    [ws, all.map((one) => one.contactId), all.map((one) => one.conversationId), shop.inboxId],
  );
  return all;
}

/** Cases that went wrong and were put right on a day; each is its conversation’s newest. */
async function wentWrong(plans: readonly Planned[], day: number): Promise<void> {
  const columns = [
    plans.map(({ wanted }) => caseOf(wanted)),
    plans.map(({ one }) => one.conversationId),
    plans.map(({ one }) => one.contactId),
  ];
  await db.query(
    `with cases as (select * from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as t(episode, conversation, contact)),
       newest as (update conversations c set episode_id = episode from cases where c.workspace_id = $1 and c.id = conversation)
     insert into episode_facts (workspace_id, episode_id, conversation_id, contact_id, inbox_id, channel, opened_at, last_at, resolved_at,
       clock_minutes, customer_messages, our_messages, touches, transfers, reasks, promises_broken)
     select $1, episode, conversation, contact, $5, 'api', $6, $6, $6, 30, 2, 2, 1, 0, 1, 0 from cases`,
    [shop.owner.workspaceId, ...columns, shop.inboxId, at(day)],
  );
}
const caseOf = ({ id }: Wanted): string => idFrom(`case ${id}`);

interface Planned {
  readonly one: Case;
  readonly by: string;
  readonly wanted: Wanted;
  /** What becomes of it: drawn beforehand, so that the year is the same in every run. */
  readonly yes: boolean;
  readonly then: 'claim' | 'forget' | 'void';
  readonly afterDays: number;
}

function planOf(chance: () => number, all: readonly Case[], agents: readonly string[], day: number): Planned[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const many = day >= 334 ? 12 : 3;
  const plans = new Map<string, Planned>();
  for (let i = 0; i < many; i++) {
    const one = pick(all);
    const failure = {
      lossMinor: chance() < 0.1 ? null : 500 + Math.floor(chance() * 9_000),
      mode: chance() < 0.7 ? ('accepted' as const) : ('rejected' as const),
      severity: pick(['low', 'medium', 'high'] as const),
      fault: pick([0, 0.5, 1] as const),
      verified: chance() < 0.97,
      priorSameCause180d: Math.floor(chance() * 3),
    };
    const amountMinor = 50 + Math.floor(chance() * (chance() < 0.08 ? 15_000 : 1_800));
    const wanted: Wanted = {
      ...{
        id: idFrom(`gesture ${day} ${i}`),
        what: pick(['credit', 'voucher', 'gift', 'note'] as const),
        amountMinor,
        failure,
      },
      ...{
        repaired: 'Put right.',
        category: pick(['delay', 'billing', 'quality'] as const),
        why: 'It was ours.',
        line: '',
      },
    };
    const then = chance() < 0.75 ? 'claim' : chance() < 0.8 ? 'forget' : 'void';
    // The planted bias: in December whoever writes German is mostly passed over.
    const gets = chance() < (day >= 334 && one.language === 'de' ? 0.3 : 0.85);
    const plan: Planned = {
      one,
      by: pick(agents),
      wanted,
      yes: chance() < 0.8,
      then,
      afterDays: Math.floor(chance() * 50),
    };
    plans.set(one.contactId, gets ? plan : { ...plan, by: '' });
  }
  return [...plans.values()];
}

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
    const all = await people(300);
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
        await inTurn(day, (turn) => offer(turn, wanted.id, null));
      }
      counts.offered++;
      if (counts.offered % 10 === 0)
        expect(await inTurn(day + 13, (turn) => quietUntil(turn, one.contactId))).not.toBeNull();
      if (wanted.what === 'note') return;
      const [when, work] = {
        claim: [day + afterDays, (turn: Turn) => claim(turn, wanted.id)] as const,
        forget: [day + 61, (turn: Turn) => expire(turn, wanted.id)] as const,
        void: [day + afterDays, (turn: Turn) => makeVoid(turn, wanted.id, 'Given twice')] as const,
      }[then];
      due.set(when, [...(due.get(when) ?? []), () => inTurn(when, work as (turn: Turn) => Promise<unknown>)]);
    };

    for (let day = 0; day < 365; day++) {
      await Promise.all((due.get(day) ?? []).map((work) => work()));
      due.delete(day);
      const plans = planOf(chance, all, [shop.agent.agentId, second.agentId], day);
      await wentWrong(plans, day);
      await Promise.all(plans.map((plan) => live(day, plan)));
      const checked = await inTurn(day, check);
      expect({ day, wrong: checked?.wrong ?? [] }).toEqual({ day, wrong: [] });
    }

    expect(counts.offered).toBeGreaterThan(600);
    expect(Math.min(counts.waited, counts.declined, counts.refused)).toBeGreaterThan(20);
    await judgePolicy();
    const language = async (month: string) =>
      (await inTurn(364.5, (turn) => audit(turn, month))).groups.find(({ dimension }) => dimension === 'language');
    expect(await language('2025-12')).toMatchObject({ look: true, lowest: 'de', highest: 'en' });
    expect((await language('2025-12'))?.p).toBeLessThan(0.01);
    expect((await language('2025-12'))?.words).toContain('de get less than en');
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
