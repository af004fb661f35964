import type { Contact, contactsRoutes } from '#contract/contacts.ts';
import type { Input } from '#contract/define.ts';
import { forgetPerson } from '#server/modules/feelings/index.ts';
import { isTimeZone } from '#server/modules/people/index.ts';
import { refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { lockCompany } from './companies/store.ts';
import { record } from './happenings/record.ts';
import { hold } from './hold.ts';
import { saveDetails, updateContact } from './store.ts';
import { contactBy, tellChanged } from './tell.ts';

export type Change = Input<(typeof contactsRoutes)['PATCH /contacts/:id']>['body'];

/** Changes what is known of a customer. What is left out stays. */
export async function change(ctx: Ctx, id: string, body: Change): Promise<Contact> {
  if (typeof body.timeZone === 'string' && !isTimeZone(body.timeZone))
    throw refused('timeZone', 'this is not a time zone, such as Europe/Dublin');
  await hold(ctx, id);
  const before = await contactBy(ctx, id);
  await setDetails(ctx, before, body);
  const { name, notes, timeZone, profiling } = body;
  const named = [name !== undefined, name ?? null] as const;
  const zoned = [timeZone !== undefined, timeZone ?? null] as const;
  await updateContact(ctx.tx, id, ...named, notes ?? null, ...zoned, profiling ?? null);
  if (profiling === false) await forgetPerson(ctx, id);
  const after = await tellChanged(ctx, id);
  for (const title of differences(before, after)) await note(ctx, id, title);
  return after;
}

/** Saves how to reach and address somebody, and where they belong. */
export async function setDetails(ctx: Ctx, before: Contact, body: Change): Promise<void> {
  const { id } = before;
  const known = { ...before, companyId: before.company?.id ?? null };
  const { language, companyId, calledAs, formality, reach, quietHours } = { ...known, ...given(body) };
  if (companyId !== null && companyId !== known.companyId && (await lockCompany(ctx.tx, companyId)).length === 0)
    throw refused('companyId', 'there is no such company');
  const quiet = [quietHours?.from ?? null, quietHours?.to ?? null] as const;
  await saveDetails(ctx.tx, id, language, companyId, calledAs, formality, JSON.stringify(reach), ...quiet);
}

type Known = { readonly [K in keyof Change]-?: Exclude<Change[K], undefined> };
const given = (body: Change): Partial<Known> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

/** What colleagues will look for later: where they belong, and how they wish to be treated. */
function differences(before: Contact, after: Contact): string[] {
  const quiet = ({ quietHours: hours }: Contact) =>
    hours === null ? '' : `${clock(hours.from)} to ${clock(hours.to)}`;
  const said = (now: string, none: string, words: string) => (now === '' ? none : `${words} ${now}`);
  return [
    before.company?.id !== after.company?.id && said(after.company?.name ?? '', 'Belongs to no company', 'Belongs to'),
    quiet(before) !== quiet(after) && said(quiet(after), 'No quiet hours', 'Quiet hours from'),
    JSON.stringify(before.reach) !== JSON.stringify(after.reach) && 'Changed how they like to be reached',
    before.profiling !== after.profiling && (after.profiling ? 'May be read again' : 'Asked not to be read'),
  ].filter((title) => title !== false);
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const note = (ctx: Ctx, contactId: string, title: string): Promise<unknown> =>
  record(ctx, {
    ...{ contactId, kind: title.startsWith('Belongs') ? 'company' : 'preference', at: ctx.now, title },
    source: { kind: 'change', id: newId() },
    agentId: ctx.caller.agentId,
  });
