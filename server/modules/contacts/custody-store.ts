import { statement } from '#server/platform/database/statement.ts';

export const eraseContact = statement<readonly [id: string, alias: string], never>(
  'contacts.erase',
  `update contacts set name = $3, email = null, language = null, time_zone = null, notes = '', called_as = null, formality = null, reach = '[]',
     quiet_from = null, quiet_to = null, company_id = null where workspace_id = $1 and id = $2`,
);
export const eraseIdentities = statement<readonly [id: string], never>(
  'identities.erase',
  'delete from identities where workspace_id = $1 and contact_id = $2',
);
export const eraseConsents = statement<readonly [id: string], never>(
  'consents.erase',
  'delete from consents where workspace_id = $1 and contact_id = $2',
);
export const eraseHappenings = statement<readonly [id: string], never>(
  'happenings.erase',
  'delete from happenings where workspace_id = $1 and contact_id = $2',
);
export const everyConsent = statement<readonly [id: string], object>(
  'consents.hand',
  `select purpose, means, given, at, day_only, how, wording, source from consents where workspace_id = $1 and contact_id = $2 order by at, id`,
);
export const everyHappening = statement<readonly [id: string], object>(
  'happenings.hand',
  `select what, name, at, title, amount_minor, currency, data from happenings where workspace_id = $1 and contact_id = $2 order by at, id`,
);

type Ends = readonly [from: string, to: string];
type Back = readonly [...Ends, ids: readonly string[]];

export const moveConsents = statement<Ends, { it: string }>(
  'consents.move',
  'update consents set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id as it',
);
export const moveHappenings = statement<Ends, { it: string }>(
  'happenings.move',
  'update happenings set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id as it',
);
/** A field that both have stays as the one has it who is kept. */
export const moveValues = statement<Ends, { it: string }>(
  'field_values.move',
  `update field_values v set subject_id = $3 where workspace_id = $1 and subject_id = $2
     and not exists (select from field_values o where o.workspace_id = $1 and o.subject_id = $3 and o.field_id = v.field_id) returning field_id as it`,
);
/** What both are known by stays with both. None of them comes as the main one. */
export const moveIdentities = statement<Ends, { it: string }>(
  'identities.move',
  `update identities i set contact_id = $3, main = false where workspace_id = $1 and contact_id = $2 and not exists (
     select from identities o where o.workspace_id = $1 and o.contact_id = $3 and o.kind = i.kind and o.value = i.value)
   returning kind || ' ' || value as it`,
);
/** Of what both are known by, the proof: taken from the one, */
export const loseProofs = statement<Ends, { it: string }>(
  'identities.lose_proofs',
  `update identities i set verified = false where workspace_id = $1 and contact_id = $2 and verified and exists (
     select from identities o where o.workspace_id = $1 and o.contact_id = $3 and o.kind = i.kind and o.value = i.value)
   returning kind || ' ' || value as it`,
);
/** and given to the other. */
export const gainProofs = statement<readonly [contactId: string, which: readonly string[]], never>(
  'identities.gain_proofs',
  `update identities set verified = true, verified_at = coalesce(verified_at, now()), proof = coalesce(proof, 'colleague')
   where workspace_id = $1 and contact_id = $2 and kind || ' ' || value = any($3)`,
);
export const dropProofs = statement<readonly [contactId: string, which: readonly string[]], never>(
  'identities.drop_proofs',
  `update identities set verified = false, verified_at = null, proof = null
   where workspace_id = $1 and contact_id = $2 and kind || ' ' || value = any($3)`,
);

export const consentsBack = statement<Back, never>(
  'consents.move_back',
  'update consents set contact_id = $2 where workspace_id = $1 and contact_id = $3 and id = any($4::uuid[])',
);
export const happeningsBack = statement<Back, never>(
  'happenings.move_back',
  'update happenings set contact_id = $2 where workspace_id = $1 and contact_id = $3 and id = any($4::uuid[])',
);
export const valuesBack = statement<Back, never>(
  'field_values.move_back',
  'update field_values set subject_id = $2 where workspace_id = $1 and subject_id = $3 and field_id = any($4::uuid[])',
);
export const identitiesBack = statement<Back, never>(
  'identities.move_back',
  `update identities set contact_id = $2 where workspace_id = $1 and contact_id = $3 and kind || ' ' || value = any($4)`,
);
