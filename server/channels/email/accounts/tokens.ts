import { z } from 'zod';
import { openOutgoing } from '#server/platform/outgoing/outgoing.ts';
import type { Kept } from './secrets.ts';

type Provider = 'google' | 'microsoft';
type Grant = NonNullable<Kept['oauth']>;

/** Where tokens are renewed. */
const endpoints: Readonly<Record<Provider, (grant: Grant) => string>> = {
  google: () => 'https://oauth2.googleapis.com/token',
  microsoft: ({ tenant }) => `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
};
const scopes: Readonly<Record<Provider, string>> = {
  google: 'https://mail.google.com/',
  microsoft: 'https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access',
};

const Renewed = z.object({
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

type Ask = (url: string, form: URLSearchParams) => Promise<{ ok: boolean; body: unknown }>;

/** Access tokens of this process, by mailbox; they are never written down. */
export function openTokens(ask: Ask = post, clock: () => number = Date.now): Tokens {
  const known = new Map<string, { readonly grant: string; readonly token: string; readonly untilMs: number }>();
  return {
    async accessToken(inboxId, provider, grant, onRotated) {
      const name = `${provider} ${grant.clientId} ${grant.refreshToken}`;
      const held = known.get(inboxId);
      if (held?.grant === name && held.untilMs - aheadMs > clock()) return held.token;
      const renewed = await renew(ask, provider, grant);
      const refreshToken = renewed.refresh_token ?? grant.refreshToken;
      const token = renewed.access_token;
      const untilMs = clock() + renewed.expires_in * 1000;
      known.set(inboxId, { grant: `${provider} ${grant.clientId} ${refreshToken}`, token, untilMs });
      if (refreshToken !== grant.refreshToken) await onRotated(refreshToken);
      return token;
    },
  };
}

async function renew(ask: Ask, provider: Provider, grant: Grant): Promise<z.infer<typeof Renewed>> {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: grant.clientId,
    refresh_token: grant.refreshToken,
    scope: scopes[provider],
    ...(grant.clientSecret === undefined ? {} : { client_secret: grant.clientSecret }),
  });
  const { ok, body } = await ask(endpoints[provider](grant), form);
  if (ok) return Renewed.parse(body);
  const refused = Refused.safeParse(body);
  if (refused.success && /^(invalid_grant|interaction_required)$/.test(refused.data.error))
    throw new Revoked('The provider took the permission back. Sign in again.');
  throw new Error(`The provider gave no token: ${refused.data?.error ?? 'it did not say why'}`);
}

const reach = openOutgoing();

async function post(url: string, form: URLSearchParams): Promise<{ ok: boolean; body: unknown }> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
  const { status, body } = await reach(url, { method: 'POST', headers, body: form.toString(), limits: { deadlineMs } });
  return { ok: status === 200, body: readJson(body.toString('utf8')) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
