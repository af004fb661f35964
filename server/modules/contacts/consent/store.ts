import type { Consent, Standing } from '#contract/consent.ts';
import { statement } from '#server/platform/database/statement.ts';

export type ConsentRow = Omit<Consent, 'kind'>;
const columns = 'id, contact_id, purpose, means, given, at, day_only, how, wording, source, agent_id';

type New = readonly [
  id: string,
  contactId: string,
  purpose: Consent['purpose'],
  means: Consent['means'],
  given: boolean,
  at: string,
  dayOnly: boolean,
  how: string,
  wording: string | null,
  source: Consent['source'],
  agentId: string | null,
];
export const insertConsent = statement<New, ConsentRow>(
  'consents.insert',
  `insert into consents (workspace_id, ${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning ${columns}`,
);
const earlierGiven = `not s.given and exists (select from consents e where e.workspace_id = $1 and e.contact_id = s.contact_id
  and e.purpose = s.purpose and e.means = s.means and e.at <= s.at and e.given) as taken_back`;
/** The newest word on each purpose and means. */
export const standing = statement<readonly [contactId: string], Standing>(
  'consents.standing',
  `select s.purpose, s.means, s.given, s.at, s.day_only, ${earlierGiven} from (select distinct on (purpose, means) contact_id, purpose, means, given, at, day_only
     from consents where workspace_id = $1 and contact_id = $2 order by purpose, means, at desc, id desc) s`,
);
/** The same of several customers. */
export const standingOf = statement<
  readonly [contactIds: readonly string[]],
  Pick<Standing, 'purpose' | 'means' | 'given' | 'at'> & { readonly contactId: string }
>(
  'consents.standing_of',
  `select distinct on (contact_id, purpose, means) contact_id, purpose, means, given, at from consents
   where workspace_id = $1 and contact_id = any($2::uuid[]) order by contact_id, purpose, means, at desc, id desc`,
);
/** Whether they had allowed it by then. */
export const hadAllowed = statement<
  readonly [contactId: string, purpose: Consent['purpose'], means: Consent['means'], by: string],
  { id: string }
>(
  'consents.had_allowed',
  `select id from consents where workspace_id = $1 and contact_id = $2 and purpose = $3 and means = $4 and at <= $5 and given limit 1`,
);
type Page = readonly [contactId: string, before: string, beforeId: string, limit: number];
export const listConsents = statement<Page, ConsentRow & { readonly key: string }>(
  'consents.list',
  `select ${columns}, at::text as key from consents where workspace_id = $1 and contact_id = $2
     and (at, id) < ($3::timestamptz, $4::uuid) order by at desc, id desc limit $5`,
);

export const consentOf = (row: ConsentRow): Consent => ({ kind: 'consent', ...row });
