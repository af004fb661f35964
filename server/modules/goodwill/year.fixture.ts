import type pg from 'pg';
import { idFrom } from '#server/modules/ledger/index.ts';
import type { Shop } from './desk.fixture.ts';
import type { Wanted } from './give.ts';

/** A year of a shop, drawn beforehand, so that it is the same in every run. */
const begins = Date.UTC(2025, 0, 1, 9);
const dayMs = 86_400_000;
/** The month in which the bias is planted. */
const december = 334;
export const at = (day: number): string => new Date(begins + day * dayMs).toISOString();

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Case {
  readonly contactId: string;
  readonly conversationId: string;
  readonly language: string;
}

/** Customers with one resolved conversation each; the cases of the year are episodes of it. */
export async function people(shop: Shop, db: pg.Client, count: number): Promise<Case[]> {
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
export async function wentWrong(shop: Shop, db: pg.Client, plans: readonly Planned[], day: number): Promise<void> {
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

export interface Planned {
  readonly one: Case;
  readonly by: string;
  readonly wanted: Wanted;
  /** What becomes of it: drawn beforehand, so that the year is the same in every run. */
  readonly yes: boolean;
  readonly then: 'claim' | 'forget' | 'void';
  readonly afterDays: number;
}

export function planOf(chance: () => number, all: readonly Case[], agents: readonly string[], day: number): Planned[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const many = day >= december ? 12 : 3;
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
    const gets = chance() < (day >= december && one.language === 'de' ? 0.3 : 0.85);
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
