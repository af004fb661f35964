import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Places } from '#server/channels/email/accounts/providers.ts';

/** A provider that asks its people for leave and gives tokens, as strict as the standard (RFC 6749, RFC 7636). */
export interface FakeOAuth {
  readonly places: { readonly google: Places; readonly microsoft: Places };
  /** Somebody opens the address that we sent them to, and says yes or no. Where they are sent back to. */
  readonly visit: (url: string, says?: 'yes' | 'no') => URL;
  /** Takes back what was given. */
  readonly revoke: () => void;
  /** What was asked of it where tokens are given. */
  readonly asked: URLSearchParams[];
  readonly close: () => Promise<void>;
}

interface Leave {
  readonly challenge: string;
  readonly redirectUri: string;
  readonly clientId: string;
}

/** @param client registered here, with its secret and the one address to which people are sent back */
export async function openFakeOAuth(client: { id: string; secret: string; redirectUri: string }): Promise<FakeOAuth> {
  const asked: URLSearchParams[] = [];
  const codes = new Map<string, Leave>();
  const refreshTokens = new Set<string>();
  const random = (): string => randomBytes(12).toString('hex');

  const give = (form: URLSearchParams): { status: number; body: unknown } => {
    const refuse = (error: string) => ({ status: 400, body: { error } });
    if (form.get('client_id') !== client.id || form.get('client_secret') !== client.secret)
      return refuse('invalid_client');
    if (form.get('grant_type') === 'refresh_token') {
      const known = refreshTokens.has(form.get('refresh_token') ?? '');
      return known ? { status: 200, body: { access_token: random(), expires_in: 3600 } } : refuse('invalid_grant');
    }
    const leave = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? ''); // a code is good once
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url'); // prettier-ignore
    const right = leave?.challenge === challenge && leave.redirectUri === form.get('redirect_uri');
    if (form.get('grant_type') !== 'authorization_code' || !right) return refuse('invalid_grant');
    const refreshToken = random();
    refreshTokens.add(refreshToken);
    return { status: 200, body: { access_token: random(), expires_in: 3600, refresh_token: refreshToken } };
  };

  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const form = new URLSearchParams(body);
      asked.push(form);
      const answer = give(form);
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const places = { authorise: () => `${at}/authorise`, tokens: () => `${at}/tokens`, scope: 'mail', extras: {} };

  return {
    asked,
    places: { google: places, microsoft: places },
    visit(url, says = 'yes') {
      const { searchParams: query, origin, pathname } = new URL(url);
      const wrong = ['client_id', 'redirect_uri', 'response_type', 'state', 'code_challenge', 'scope'].filter(
        (name) => (query.get(name) ?? '') === '',
      );
      if (origin + pathname !== `${at}/authorise` || wrong.length > 0) throw new Error(`wrong: ${wrong.join(', ')}`);
      if (query.get('client_id') !== client.id || query.get('redirect_uri') !== client.redirectUri)
        throw new Error('nobody is registered like this');
      if (query.get('code_challenge_method') !== 'S256') throw new Error('the challenge is not hashed');
      const back = new URL(client.redirectUri);
      back.searchParams.set('state', query.get('state') ?? '');
      if (says === 'no') {
        back.searchParams.set('error', 'access_denied');
        return back;
      }
      const code = random();
      codes.set(code, {
        challenge: query.get('code_challenge') ?? '',
        redirectUri: client.redirectUri,
        clientId: client.id,
      });
      back.searchParams.set('code', code);
      return back;
    },
    revoke: () => refreshTokens.clear(),
    close: () => new Promise((done) => server.close(() => done())),
  };
}
