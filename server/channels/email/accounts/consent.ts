import { createHash, randomBytes } from 'node:crypto';
import type { AskConsent, Mailbox, SaveMailbox } from '#contract/mailboxes.ts';
import { inboxBy } from '#server/modules/workspace/index.ts';
import type { Caller } from '#server/platform/http/caller.ts';
import { Problem, refused } from '#server/platform/http/problem.ts';
import { seal, unseal } from '#server/platform/seal.ts';
import type { TakeTurn, Turn } from '#server/platform/turn.ts';
import { channelName } from '../name.ts';
import { insertConsent, takeConsent } from './consent-store.ts';
import type { Grant, Places, Provider } from './providers.ts';
import { saveMailbox } from './save.ts';
import { secretsIfAny } from './secrets.ts';
import { findAccount } from './store.ts';
import { redeem, type Ask } from './tokens.ts';

/** Where a provider sends people back to, below our own address. */
export const wayBackPath = '/mail-consent';
const validMs = 15 * 60_000;
const place = 'mail consent';

type Client = Omit<Grant, 'refreshToken'>;

/** What is kept sealed between going to a provider and coming back. */
interface Begun {
  readonly provider: Provider;
  readonly mailbox: Pick<SaveMailbox, 'address' | 'imap' | 'smtp' | 'backfillDays'>;
  readonly client: Client;
  readonly verifier: string;
  readonly redirectUri: string;
}
export interface Consenting {
  readonly sealKey: Buffer;
  readonly places: Readonly<Record<Provider, Places>>;
}

const random = (): string => randomBytes(32).toString('base64url');
const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Begins signing in at a provider: the authorisation code flow with PKCE (RFC 7636) and a state that only the browser of
 * whoever began can redeem. The client is the one that the admin has registered at the provider.
 */
export async function beginConsent(
  turn: Turn & { readonly caller: Pick<Caller, 'agentId' | 'sessionId'>; readonly http: { readonly origin: string } },
  { sealKey, places }: Consenting,
  inboxId: string,
  asked: AskConsent,
): Promise<{ url: string; expiresAt: string }> {
  const { agentId, sessionId } = turn.caller;
  if (agentId === null || sessionId === null)
    throw new Problem(409, 'needs_browser', 'Signing in at a provider needs somebody in a browser, not a key.');
  const inbox = await inboxBy(turn.tx, inboxId);
  if (inbox.channel !== channelName) throw refused('id', 'this inbox is none of mail');
  const provider = providerOf(asked);
  const client = asked.client ?? (await keptClient(turn, sealKey, inboxId));
  if (client === undefined) throw refused('client', 'write the client id that the provider gave you');
  const { address, imap, smtp, backfillDays } = asked;
  const [state, verifier] = [random(), random()];
  const redirectUri = turn.http.origin + wayBackPath;
  const begun: Begun = { provider, mailbox: { address, imap, smtp, backfillDays }, client, verifier, redirectUri };
  const expiresAt = new Date(Date.parse(turn.now) + validMs).toISOString();
  await insertConsent(turn.tx, hashOf(state), inboxId, agentId, seal(sealKey, place, begun), turn.now, expiresAt);
  const { authorise, scope, extras } = places[provider];
  const url = new URL(authorise(client.tenant));
  const query = {
    ...{ client_id: client.clientId, redirect_uri: redirectUri, response_type: 'code', scope, state, ...extras },
    ...{ code_challenge: hashOf(verifier).toString('base64url'), code_challenge_method: 'S256' },
    login_hint: imap.user === '' ? address : imap.user,
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return { url: url.href, expiresAt };
}

/** Both servers are of one provider, who gives leave for both. */
function providerOf({ imap, smtp }: AskConsent): Provider {
  if (imap.signIn === 'password') throw refused('imap.signIn', 'this server asks for a password');
  if (smtp.signIn !== imap.signIn) throw refused('smtp.signIn', 'sign in at one provider for both servers');
  return imap.signIn;
}

async function keptClient(turn: Turn, sealKey: Buffer, inboxId: string): Promise<Client | undefined> {
  const [account] = await findAccount(turn.tx, inboxId);
  const { oauth } = account === undefined ? {} : secretsIfAny(sealKey, account);
  if (oauth === undefined) return undefined;
  const { refreshToken: _given, ...client } = oauth;
  return client;
}

/** What a provider sends somebody back with. */
export interface Returned {
  readonly state: string;
  readonly code: string | null;
}
export type Came =
  /** Nobody began this, or somebody else did, or too long ago. */
  | { readonly as: 'unknown' }
  | { readonly as: 'refused' | 'failed'; readonly inboxId: string }
  | { readonly as: 'connected'; readonly inboxId: string; readonly mailbox: Mailbox };

/** Somebody is back from a provider: changes the code for a token that lasts, and connects the mailbox with it. */
export async function endConsent(
  { sealKey, places, ask, takeTurn }: Consenting & { readonly ask: Ask; readonly takeTurn: TakeTurn },
  { workspaceId, agentId }: { readonly workspaceId: string; readonly agentId: string },
  { state, code }: Returned,
): Promise<Came> {
  const [taken] = await takeTurn(workspaceId, (turn) => takeConsent(turn.tx, hashOf(state), agentId, turn.now));
  if (taken === undefined) return { as: 'unknown' };
  const { inboxId } = taken;
  if (code === null) return { as: 'refused', inboxId };
  const { provider, mailbox, client, verifier, redirectUri } = unseal(sealKey, place, taken.wanted) as Begun;
  const given = await redeem(ask, places[provider], client, { code, verifier, redirectUri }).catch(() => null);
  if (given?.refresh_token === undefined) return { as: 'failed', inboxId };
  const secrets = { oauth: { ...client, refreshToken: given.refresh_token } };
  const saved = await takeTurn(workspaceId, (turn) =>
    saveMailbox(turn, sealKey, inboxId, { ...mailbox, secrets }),
  ).catch((error: unknown) => {
    if (error instanceof Problem && error.status < 500) return null; // such as an address that belongs to another inbox by now
    throw error;
  });
  if (saved === null) return { as: 'failed', inboxId };
  return { as: 'connected', inboxId, mailbox: saved };
}
