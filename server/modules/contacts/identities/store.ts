import type { Identity, IdentityKind } from '#contract/contacts.ts';
import type { Source } from '#contract/fields.ts';
import { statement } from '#server/platform/database/statement.ts';

type Which = readonly [contactId: string, kind: IdentityKind, value: string];

/** Turns about one identity queue up. */
export const holdIdentity = statement<readonly [kind: IdentityKind, value: string], never>(
  'identities.hold_one',
  `select pg_advisory_xact_lock(hashtextextended($1::text || $2 || ' ' || $3, 7))`,
);
export const findIdentity = statement<Which, Pick<Identity, 'verified' | 'main'>>(
  'identities.one',
  'select verified, main from identities where workspace_id = $1 and contact_id = $2 and kind = $3 and value = $4',
);
export const addIdentity = statement<readonly [...Which, source: Source], { contactId: string }>(
  'identities.add',
  `insert into identities (workspace_id, contact_id, kind, value, verified, source) values ($1, $2, $3, $4, false, $5)
   on conflict (workspace_id, contact_id, kind, value) do nothing returning contact_id`,
);
/** Null takes the proof back. */
export const proveIdentity = statement<readonly [...Which, proof: Identity['proof'], at: string], never>(
  'identities.prove',
  `update identities set verified = $5::text is not null, proof = $5, verified_at = case when $5::text is not null then $6::timestamptz end
   where workspace_id = $1 and contact_id = $2 and kind = $3 and value = $4`,
);
export const unsetMain = statement<readonly [contactId: string, kind: IdentityKind], never>(
  'identities.unset_main',
  'update identities set main = false where workspace_id = $1 and contact_id = $2 and kind = $3 and main',
);
export const setMain = statement<Which, never>(
  'identities.set_main',
  'update identities set main = true where workspace_id = $1 and contact_id = $2 and kind = $3 and value = $4',
);
export const removeIdentity = statement<Which, { contactId: string }>(
  'identities.remove',
  'delete from identities where workspace_id = $1 and contact_id = $2 and kind = $3 and value = $4 returning contact_id',
);
/** The address that we write to. */
export const setAddress = statement<readonly [contactId: string, address: string], never>(
  'contacts.set_address',
  'update contacts set email = $3 where workspace_id = $1 and id = $2',
);
/** Keeps the address that we write to while it is theirs, else takes the best that they have. */
export const mendAddress = statement<readonly [contactId: string], never>(
  'contacts.mend_address',
  `update contacts c set email = (select value from identities i where i.workspace_id = $1 and i.contact_id = $2 and i.kind = 'email'
     order by (i.value = lower(c.email)) is true desc, i.main desc, i.verified desc, i.created_at limit 1)
   where c.workspace_id = $1 and c.id = $2`,
);
