import type { Contact, contactsRoutes } from '#contract/contacts.ts';
import type { Input } from '#contract/define.ts';
import { isTimeZone } from '#server/modules/people/index.ts';
import { Problem, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { setDetails } from './change.ts';
import { setField } from './fields/set.ts';
import { identify } from './identify.ts';
import { putIdentity, type GivenIdentity } from './identities/put.ts';
import { identityValue } from './identities/values.ts';
import { findVerified, insertContact, updateContact } from './store.ts';
import { contactBy, tellChanged } from './tell.ts';

type Added = Input<(typeof contactsRoutes)['POST /contacts']>['body'];

/**
 * Adds a customer. One whom another system knows already is returned as they are; an address that is proven to be somebody's
 * is refused, as it would make one person two.
 */
export async function add(ctx: Ctx, added: Added): Promise<Contact> {
  if (typeof added.timeZone === 'string' && !isTimeZone(added.timeZone))
    throw refused('timeZone', 'this is not a time zone, such as Europe/Dublin');
  const external = added.identities.find((one) => one.kind === 'external');
  if (external !== undefined) {
    const [known] = await findVerified(ctx.tx, 'external', identityValue('external', external.value));
    if (known !== undefined) return contactBy(ctx, known.contactId);
  }
  await refuseKnown(ctx, added.identities);
  const id = await make(ctx, external?.value ?? null);
  const { name = null, notes = null, timeZone = null } = added;
  await updateContact(ctx.tx, id, true, name, notes, true, timeZone, null);
  await setDetails(ctx, await contactBy(ctx, id), given(added));
  for (const [i, one] of added.identities.entries())
    if (one !== external) await putIdentity(ctx, id, one, `identities.${String(i)}.value`);
  for (const [i, field] of added.fields.entries())
    await setField(ctx, 'person', id, { ...field, givenByCustomer: added.givenByCustomer }, at(i));
  return tellChanged(ctx, id);
}

const at = (i: number) => ({ name: `fields.${String(i)}.name`, value: `fields.${String(i)}.value` });
const given = ({ language, companyId, calledAs, formality }: Added) => ({ language, companyId, calledAs, formality });

/** By another system's id, so that of many who add at once all get the same customer. */
async function make(ctx: Ctx, external: string | null): Promise<string> {
  if (external !== null) return identify(ctx.tx, { externalId: external.trim() });
  const id = newId();
  await insertContact(ctx.tx, id, null, null, null, null);
  return id;
}

async function refuseKnown(ctx: Ctx, identities: readonly GivenIdentity[]): Promise<void> {
  for (const [i, { kind, value }] of identities.entries()) {
    // Whoever asks for the same external id at the same time gets the same customer; that is no other’s.
    if (kind === 'external') continue;
    const [holder] = await findVerified(ctx.tx, kind, identityValue(kind, value, `identities.${String(i)}.value`));
    if (holder !== undefined)
      throw new Problem(409, 'known_already', `${value} is proven to be a customer’s already. Open them instead.`, {
        contactId: holder.contactId,
      });
  }
}
