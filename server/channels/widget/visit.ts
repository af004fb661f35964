import type { Visit } from '#contract/widget.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Ctx, Door } from '#server/platform/http/serve.ts';
import type { Turn } from '#server/platform/turn.ts';
import { newId } from '#server/platform/id.ts';
import { hashOf, newToken } from '#server/platform/secret.ts';
import { claimIdentity, completeContact, findContact, identify } from '#server/modules/contacts/index.ts';
import { adopt, customersView, expectationAt, peopleHere } from '#server/modules/conversations/index.ts';
import { findInbox, findInboxSecret, readPublicKey, type InboxRow } from '#server/modules/workspace/index.ts';
import { checkIdentity } from './identity.ts';
import { Settings } from './settings.ts';
import { bindVisit, findVisit, insertVisit, nameVisit, visitById, type VisitRow } from './store.ts';

export const prefix = 'rv';
const firstPage = 30;

/** What the chat says to begin or to go on. */
export interface Arrival {
  readonly inbox: string;
  readonly token: string | null;
  readonly identity: string | null;
  readonly timeZone?: string | undefined;
  readonly language?: string | undefined;
}
/** What the house adds: where its live stream stands. */
export interface House {
  readonly at: () => string;
  readonly online: (workspaceId: string) => ReadonlySet<string>;
}

/** Begins a visit, or goes on with one whose token still holds. A signed identity makes it that customer's. */
export async function arrive(door: Door, house: House, arrival: Arrival): Promise<Visit & { token: string }> {
  const key = readPublicKey(arrival.inbox);
  if (key === null) throw noInbox();
  return door.takeTurn(key.workspaceId, async (turn) => {
    const [inbox] = await findInbox(turn.tx, key.inboxId);
    if (inbox?.channel !== 'widget') throw noInbox();
    const [known] = arrival.token === null ? [] : await findVisit(turn.tx, hashOf(arrival.token));
    const goesOn = known?.inboxId === inbox.id && arrival.token !== null;
    const { visit, token } = goesOn ? { visit: known, token: arrival.token } : await begin(turn, inbox, arrival);
    const recognised = arrival.identity === null ? visit : await recognise(turn, inbox, visit, arrival.identity);
    // Somebody else is signed in here now than the token's visit belongs to: they get a visit of their own.
    if (recognised === null) {
      const fresh = await begin(turn, inbox, arrival, visit.id);
      const own = await recognise(turn, inbox, fresh.visit, arrival.identity ?? '');
      return { ...(await view(turn, house, inbox, own ?? fresh.visit)), token: fresh.token };
    }
    return { ...(await view(turn, house, inbox, recognised)), token };
  });
}

async function begin(
  turn: Turn,
  inbox: InboxRow,
  arrival: Arrival,
  beforeId: string | null = null,
): Promise<{ visit: VisitRow; token: string }> {
  const { token, hash } = newToken(prefix, turn.workspaceId);
  const [visit] = await insertVisit(
    turn.tx,
    newId(),
    inbox.id,
    hash,
    arrival.timeZone ?? null,
    arrival.language ?? null,
    beforeId,
  );
  if (visit === undefined) throw new Error('the visit was not stored');
  return { visit, token };
}

/** Binds a visit to the customer whom a signed identity names; null when it is bound to another already. */
async function recognise(turn: Turn, inbox: InboxRow, visit: VisitRow, identity: string): Promise<VisitRow | null> {
  const [signing] = await findInboxSecret(turn.tx, inbox.id);
  const vouched = await checkIdentity(identity, signing?.secret ?? '');
  const contactId = await identify(turn.tx, vouched);
  if (visit.identified && visit.contactId !== contactId) return null;
  if (visit.contactId !== null && visit.contactId !== contactId)
    await adopt(turn, visit.contactId, contactId, inbox.id);
  const [bound] = await bindVisit(turn.tx, visit.id, contactId, true);
  return bound ?? null;
}

/** The visit of a caller, as it stands. */
export async function viewOf(ctx: Ctx, house: House): Promise<Visit> {
  const visit = await visitOf(ctx);
  const [inbox] = await findInbox(ctx.tx, visit.inboxId);
  if (inbox === undefined) throw notFound();
  return view(ctx, house, inbox, visit);
}

export async function visitOf(ctx: Ctx): Promise<VisitRow> {
  const [visit] = await visitById(ctx.tx, ctx.caller.visitId ?? '');
  if (visit === undefined) throw notFound();
  return visit;
}

/** Leaves a name or an address, as a claim. An identified customer's known name is not touched by it. */
export async function introduce(
  ctx: Ctx,
  house: House,
  { name, email }: { name?: string | undefined; email?: string | undefined },
): Promise<Visit> {
  const visit = await visitOf(ctx);
  if (!visit.identified) {
    await nameVisit(ctx.tx, visit.id, name ?? null, email ?? null);
    if (visit.contactId !== null) {
      await completeContact(ctx.tx, visit.contactId, name ?? null, email ?? null);
      if (email !== undefined) await claimIdentity(ctx.tx, visit.contactId, 'email', email, false);
    }
  }
  return viewOf(ctx, house);
}

async function view(turn: Turn, house: House, inbox: InboxRow, visit: VisitRow): Promise<Visit> {
  const at = house.at(); // before the rows are read, so that nothing falls between page and stream
  const settings = Settings.parse(inbox.settings);
  const { people, workspace } = await peopleHere(turn, house.online(turn.workspaceId));
  const [expectation, own] = [
    await expectationAt(turn, inbox),
    visit.contactId === null ? null : await customersView(turn, visit.contactId, inbox.id, firstPage),
  ];
  return {
    title: settings.title === '' ? workspace : settings.title,
    greeting: settings.greeting,
    afterHours: settings.afterHours === '' ? null : settings.afterHours,
    expectation,
    people,
    visitor: await whoVisits(turn, visit),
    conversation: own?.conversation ?? null,
    messages: own?.messages ?? [],
    at,
  };
}

/** What is known of the visitor: of a customer who has signed in, what the house knows; else what they said. */
async function whoVisits(turn: Turn, { identified, contactId, name, email }: VisitRow): Promise<Visit['visitor']> {
  const [known] = identified && contactId !== null ? await findContact(turn.tx, contactId) : [];
  return { name: known?.name ?? name, email: known?.email ?? email, identified };
}

const noInbox = (): Problem =>
  new Problem(
    404,
    'no_such_chat',
    'There is no chat under this key. Copy the snippet from the inbox’s settings again.',
  );
