import { z } from 'zod';
import { openOutgoing, type Fetch } from '#server/platform/outgoing/outgoing.ts';
import { usualPlaces, type Grant, type Places, type Provider } from './providers.ts';

const Given = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(3600),
  refresh_token: z.string().min(1).optional(),
});
const Refused = z.object({ error: z.string(), error_description: z.string().optional() });

/** An access token is renewed this long before it ends. */
const aheadMs = 5 * 60_000;
const deadlineMs = 15_000;

/** The provider will not have this token any more: somebody must sign in again. */
export class Revoked extends Error {
  override readonly name = 'Revoked';
}

export interface Tokens {
  /** A token that is good for five minutes at least. `onRotated` gets a refresh token that replaces the old one. */
  accessToken(
    inboxId: string,
    provider: Provider,
    grant: Grant,
    onRotated: (refreshToken: string) => Promise<void>,
  ): Promise<string>;
}

/** Posts a form to where tokens are given. */
export type Ask = (url: string, form: URLSearchParams) => Promise<{ ok: boolean; body: unknown }>;

/** Access tokens of this process, by mailbox; they are never written down. */
export function openTokens(
  ask: Ask = askBy(openOutgoing()),
  clock: () => number = Date.now,
  places: Readonly<Record<Provider, Places>> = usualPlaces,
): Tokens {
  const known = new Map<string, { readonly grant: string; readonly token: string; readonly untilMs: number }>();
  return {
    async accessToken(inboxId, provider, grant, onRotated) {
      const name = `${provider} ${grant.clientId} ${grant.refreshToken}`;
      const held = known.get(inboxId);
      if (held?.grant === name && held.untilMs - aheadMs > clock()) return held.token;
      const renewed = await renew(ask, places[provider], grant);
      const refreshToken = renewed.refresh_token ?? grant.refreshToken;
      const token = renewed.access_token;
      const untilMs = clock() + renewed.expires_in * 1000;
      known.set(inboxId, { grant: `${provider} ${grant.clientId} ${refreshToken}`, token, untilMs });
      if (refreshToken !== grant.refreshToken) await onRotated(refreshToken);
      return token;
    },
  };
}

async function renew(ask: Ask, { tokens, scope }: Places, grant: Grant): Promise<z.infer<typeof Given>> {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: grant.clientId,
    refresh_token: grant.refreshToken,
    scope,
    ...(grant.clientSecret === undefined ? {} : { client_secret: grant.clientSecret }),
  });
  return read(await ask(tokens(grant.tenant), form));
}

/** The first tokens, for a code that the provider sent back with somebody who gave their leave. */
export async function redeem(
  ask: Ask,
  { tokens, scope }: Places,
  client: Omit<Grant, 'refreshToken'>,
  { code, verifier, redirectUri }: { code: string; verifier: string; redirectUri: string },
): Promise<z.infer<typeof Given>> {
  const form = new URLSearchParams({
    ...{ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri },
    ...{ client_id: client.clientId, scope },
    ...(client.clientSecret === undefined ? {} : { client_secret: client.clientSecret }),
  });
  return read(await ask(tokens(client.tenant), form));
}

function read({ ok, body }: Awaited<ReturnType<Ask>>): z.infer<typeof Given> {
  if (ok) return Given.parse(body);
  const refused = Refused.safeParse(body);
  if (refused.success && /^(invalid_grant|interaction_required)$/.test(refused.data.error))
    throw new Revoked('The provider took the permission back. Sign in again.');
  throw new Error(`The provider gave no token: ${refused.data?.error ?? 'it did not say why'}`);
}

/** Asks by the guarded way out. */
export const askBy =
  (reach: Fetch): Ask =>
  async (url, form) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
    const wanted = { method: 'POST', headers, body: form.toString(), limits: { deadlineMs } } as const;
    const { status, body } = await reach(url, wanted);
    return { ok: status === 200, body: readJson(body.toString('utf8')) };
  };

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
