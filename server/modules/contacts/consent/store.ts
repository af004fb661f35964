import type { Consent, Standing } from '#contract/consent.ts';
import { statement } from '#server/platform/database/statement.ts';

export type ConsentRow = Omit<Consent, 'kind'>;
const columns = 'id, contact_id, purpose, means, given, at, how, wording, source, agent_id';

type New = readonly [
  id: string,
  contactId: string,
  purpose: Consent['purpose'],
  means: Consent['means'],
  given: boolean,
  at: string,
  how: string,
  wording: string | null,
  source: Consent['source'],
  agentId: string | null,
];
export const insertConsent = statement<New, ConsentRow>(
  'consents.insert',
  `insert into consents (workspace_id, ${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning ${columns}`,
);
/** The newest word on each purpose and means. */
export const standing = statement<readonly [contactId: string], Standing>(
  'consents.standing',
  `select distinct on (purpose, means) purpose, means, given, at from consents where workspace_id = $1 and contact_id = $2
   order by purpose, means, at desc, id desc`,
);
/** The same of several customers. */
export const standingOf = statement<
  readonly [contactIds: readonly string[]],
  Standing & { readonly contactId: string }
>(
  'consents.standing_of',
  `select distinct on (contact_id, purpose, means) contact_id, purpose, means, given, at from consents
   where workspace_id = $1 and contact_id = any($2::uuid[]) order by contact_id, purpose, means, at desc, id desc`,
);
type Page = readonly [contactId: string, before: string, beforeId: string, limit: number];
export const listConsents = statement<Page, ConsentRow & { readonly key: string }>(
  'consents.list',
  `select ${columns}, at::text as key from consents where workspace_id = $1 and contact_id = $2
     and (at, id) < ($3::timestamptz, $4::uuid) order by at desc, id desc limit $5`,
);

export const consentOf = (row: ConsentRow): Consent => ({ kind: 'consent', ...row });
