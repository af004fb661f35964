import type { Redemption, Reward } from '#contract/rewards.ts';
import { statement } from '#server/platform/database/statement.ts';

export type RewardRow = Omit<Reward, 'kind'>;
const free = `(select count(*)::int from reward_codes k where k.workspace_id = r.workspace_id and k.reward_id = r.id and k.redemption_id is null)`;
const columns = `r.id, r.programme_id, r.name, r.about, r.cost, case when r.by = 'codes' then ${free} else r.stock end as stock, r.by, r.address, r.active`;

export const rewardsOf = statement<readonly [programmeId: string], RewardRow>(
  'rewards.of_programme',
  `select ${columns} from rewards r where r.workspace_id = $1 and r.programme_id = $2 and r.removed_at is null order by r.cost, r.id`,
);
/** What somebody who joined at a moment can choose from: a cost that rose since counts for newcomers only. */
export const rewardsFor = statement<readonly [programmeId: string, joinedAt: string], RewardRow>(
  'rewards.for_member',
  `select r.id, r.programme_id, r.name, r.about, coalesce((
       select min(o.cost) from reward_costs o where o.workspace_id = r.workspace_id and o.reward_id = r.id
         and o.since >= coalesce((select max(f.since) from reward_costs f where f.workspace_id = r.workspace_id and f.reward_id = r.id and f.since <= $3), '-infinity')
     ), r.cost) as cost,
     case when r.by = 'codes' then ${free} else r.stock end as stock, r.by, r.address, r.active
   from rewards r where r.workspace_id = $1 and r.programme_id = $2 and r.removed_at is null and r.active order by cost, r.id`,
);
export const findReward = statement<readonly [id: string], RewardRow>(
  'rewards.find',
  `select ${columns} from rewards r where r.workspace_id = $1 and r.id = $2 and r.removed_at is null`,
);

export interface RedemptionRow extends Omit<Redemption, 'kind' | 'contactName'> {
  readonly membershipId: string | null;
  readonly tries: number;
}
const redemption = `d.id, d.membership_id, d.contact_id, d.programme_id, d.reward_id, r.name as reward, d.steps, d.state, d.code, d.tries, d.problem, d.at`;
export const redemptionsOf = statement<readonly [programmeId: string, contactId: string], RedemptionRow>(
  'redemptions.of_contact',
  `select ${redemption} from redemptions d join rewards r on r.workspace_id = d.workspace_id and r.id = d.reward_id
   where d.workspace_id = $1 and d.programme_id = $2 and d.contact_id = $3 order by d.at desc, d.id limit 50`,
);
export const findRedemption = statement<readonly [id: string], RedemptionRow>(
  'redemptions.find',
  `select ${redemption} from redemptions d join rewards r on r.workspace_id = d.workspace_id and r.id = d.reward_id
   where d.workspace_id = $1 and d.id = $2 for no key update of d`,
);
export const redemptionsWaiting = statement<readonly [], RedemptionRow & { readonly contactName: string | null }>(
  'redemptions.waiting',
  `select ${redemption}, c.name as contact_name from redemptions d
   join rewards r on r.workspace_id = d.workspace_id and r.id = d.reward_id
   left join contacts c on c.workspace_id = d.workspace_id and c.id = d.contact_id
   where d.workspace_id = $1 and d.state in ('waiting', 'failed') order by d.at limit 200`,
);
export const insertRedemption = statement<
  readonly [
    id: string,
    membershipId: string,
    contactId: string,
    programmeId: string,
    rewardId: string,
    steps: number,
    state: 'waiting' | 'given',
    code: string | null,
    at: string,
  ],
  never
>(
  'redemptions.insert',
  `insert into redemptions (workspace_id, id, membership_id, contact_id, programme_id, reward_id, steps, state, code, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
export const setRedemption = statement<
  readonly [
    id: string,
    state: Redemption['state'],
    code: string | null,
    problem: string | null,
    tries: number,
    at: string,
  ],
  never
>(
  'redemptions.set',
  `update redemptions set state = $3, code = coalesce($4, code), problem = $5, tries = $6,
     ended_at = case when $3 in ('given', 'rolled_back') then $7::timestamptz end where workspace_id = $1 and id = $2`,
);
/** One of the codes that are left, for this redemption; whoever comes at the same time gets another. */
export const takeCode = statement<readonly [rewardId: string, redemptionId: string], { code: string }>(
  'reward_codes.take',
  `update reward_codes set redemption_id = $3 where workspace_id = $1 and reward_id = $2 and code = (
     select code from reward_codes where workspace_id = $1 and reward_id = $2 and redemption_id is null
     order by added_at, code limit 1 for update skip locked) returning code`,
);
/** Takes one of the stock; none where it is used up. Without a stock there is no end. */
export const takeStock = statement<readonly [rewardId: string], { id: string }>(
  'rewards.take_stock',
  `update rewards set stock = stock - 1 where workspace_id = $1 and id = $2 and (stock is null or stock > 0) returning id`,
);
export const returnStock = statement<readonly [rewardId: string], never>(
  'rewards.return_stock',
  'update rewards set stock = stock + 1 where workspace_id = $1 and id = $2',
);
export const insertReward = statement<
  readonly [
    id: string,
    programmeId: string,
    name: string,
    about: string,
    cost: number,
    stock: number | null,
    by: string,
    address: string | null,
    active: boolean,
  ],
  never
>(
  'rewards.insert',
  `insert into rewards (workspace_id, id, programme_id, name, about, cost, stock, by, address, active)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
export const saveReward = statement<
  readonly [
    id: string,
    name: string,
    about: string,
    cost: number,
    stock: number | null,
    by: string,
    address: string | null,
    active: boolean,
  ],
  { id: string }
>(
  'rewards.save',
  `update rewards set name = $3, about = $4, cost = $5, stock = $6, by = $7, address = $8, active = $9
   where workspace_id = $1 and id = $2 and removed_at is null returning id`,
);
export const noteCost = statement<readonly [rewardId: string, since: string, cost: number], never>(
  'rewards.note_cost',
  'insert into reward_costs (workspace_id, reward_id, since, cost) values ($1, $2, $3, $4) on conflict do nothing',
);
export const removeReward = statement<readonly [id: string, at: string], { id: string }>(
  'rewards.remove',
  'update rewards set removed_at = $3, active = false where workspace_id = $1 and id = $2 and removed_at is null returning id',
);
export const addCodes = statement<readonly [rewardId: string, codes: readonly string[]], { code: string }>(
  'reward_codes.add',
  `insert into reward_codes (workspace_id, reward_id, code) select $1, $2, unnest($3::text[]) on conflict do nothing returning code`,
);
