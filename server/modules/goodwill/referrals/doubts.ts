import { statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';

/** A mail address without its +tag and dots; two names of one provider are one. */
const plainMail = (value: string): string =>
  `replace(regexp_replace(split_part(lower(${value}), '@', 1), '[+].*$', ''), '.', '') || '@' ||
   case split_part(lower(${value}), '@', 2) when 'googlemail.com' then 'gmail.com' else split_part(lower(${value}), '@', 2) end`;
const plain = (value: string): string => `nullif(regexp_replace(lower(${value}), '[^[:alnum:]]', '', 'g'), '')`;

interface Shared {
  readonly mail: boolean;
  readonly phone: boolean;
  readonly browser: boolean;
  readonly device: boolean;
  readonly address: boolean;
}
/** What two customers have in common, of what they or the shop said: nothing is guessed, and nothing is gathered for it. */
const sharedBy = statement<readonly [one: string, other: string], Shared>(
  'referrals.shared',
  `with said as (
     select contact_id, kind, value from identities where workspace_id = $1 and contact_id in ($2, $3) and kind in ('email', 'phone')
     union all select id, 'email', email from contacts where workspace_id = $1 and id in ($2, $3) and email is not null
     union all select contact_id, 'email', email from visits where workspace_id = $1 and contact_id in ($2, $3) and email is not null
     union all select contact_id, 'phone', data ->> 'phone' from happenings
       where workspace_id = $1 and contact_id in ($2, $3) and what = 'order' and data ->> 'phone' is not null
     union all select contact_id, 'device', data ->> 'device' from happenings
       where workspace_id = $1 and contact_id in ($2, $3) and what = 'order' and data ->> 'device' is not null
     union all select contact_id, 'address', coalesce(data ->> 'address', data ->> 'shipping_address') from happenings
       where workspace_id = $1 and contact_id in ($2, $3) and what = 'order'
     union all select v.subject_id, 'address', v.word from field_values v join fields f on f.workspace_id = $1 and f.id = v.field_id
       where v.workspace_id = $1 and v.subject_id in ($2, $3) and f.about = 'person' and f.name in ('address', 'shipping_address')),
   plain as (
     select contact_id, kind, case kind when 'email' then ${plainMail('value')} when 'phone' then ltrim(regexp_replace(value, '[^0-9]', '', 'g'), '0')
       else ${plain('value')} end as value from said),
   shared as (
     select distinct a.kind from plain a join plain b on b.kind = a.kind and b.value = a.value
     where a.contact_id = $2 and b.contact_id = $3 and a.value <> '')
   select exists (select from shared where kind = 'email') as mail, exists (select from shared where kind = 'phone') as phone,
     exists (select from shared where kind = 'device') as device, exists (select from shared where kind = 'address') as address,
     exists (select from visits a join visits b on b.workspace_id = $1 and (b.before_id = a.id or a.before_id = b.id)
       where a.workspace_id = $1 and a.contact_id = $2 and b.contact_id = $3) as browser`,
);

const words: Readonly<Record<keyof Shared, string>> = {
  mail: 'The same mail address, written otherwise',
  phone: 'The same telephone number',
  browser: 'Both were signed in in the same browser',
  device: 'Orders from the same device',
  address: 'Orders go to the same address',
};

/** Why somebody should look whether two customers are one person; empty where nothing says so. A sign is no proof. */
export async function doubtsOn(tx: Tx, one: string, other: string): Promise<string[]> {
  const [shared] = await sharedBy(tx, one, other);
  return (Object.keys(words) as (keyof Shared)[]).filter((key) => shared?.[key] === true).map((key) => words[key]);
}
