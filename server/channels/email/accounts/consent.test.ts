import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AskConsent, Mailbox } from '#contract/mailboxes.ts';
import { openOutgoing } from '#server/platform/outgoing/outgoing.ts';
import { openFakeImap } from '#test/support/fake-imap.ts';
import { openFakeOAuth, type FakeOAuth } from '#test/support/fake-oauth.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';
import { openMailInbox } from '#test/support/mail.ts';
import { usualPace } from '../imap/connect.ts';
import { openWatch } from '../imap/watch.ts';
import { beginConsent, endConsent, wayBackPath, type Came } from './consent.ts';
import { credentialsFor } from './sign-in.ts';
import { findAccount } from './store.ts';
import { askBy, openTokens } from './tokens.ts';

const origin = 'https://desk.example';
const client = { clientId: 'our-client', clientSecret: 'hush', tenant: 'common' };
/** The one way out, allowed to reach this machine. */
const ask = askBy(openOutgoing(['127.0.0.1']));

let house: House;
let provider: FakeOAuth;
let owner: Person;
let inbox: { id: string; address: string };
beforeAll(async () => {
  house = await openHouse();
  const { clientId: id, clientSecret: secret } = client;
  provider = await openFakeOAuth({ id, secret, redirectUri: origin + wayBackPath });
});
afterAll(async () => {
  await provider.close();
  await house.close();
});
beforeEach(async () => {
  owner = await house.workspace();
  inbox = await openMailInbox(owner);
  provider.asked.length = 0;
});

const server = (port: number) =>
  ({ host: '127.0.0.1', port, security: 'none', user: 'support@shop.example', signIn: 'google' }) as const;
const wanted = (news: Partial<AskConsent> = {}): AskConsent => ({
  ...{ address: inbox.address, imap: server(1), smtp: server(2), client, backfillDays: 0 },
  ...news,
});
const begin = (asked = wanted(), who = owner) =>
  house.app.platform.takeTurn(who.workspaceId, (turn) =>
    beginConsent(
      { ...turn, caller: { agentId: who.agentId, sessionId: who.agentId }, http: { origin } },
      { sealKey: house.app.platform.sealKey, places: provider.places },
      inbox.id,
      asked,
    ),
  );
const comeBack = (at: URL, who = owner): Promise<Came> => {
  const { sealKey, takeTurn } = house.app.platform;
  const { workspaceId, agentId } = who;
  const said = { state: at.searchParams.get('state') ?? '', code: at.searchParams.get('code') };
  return endConsent({ sealKey, takeTurn, ask, places: provider.places }, { workspaceId, agentId }, said);
};
const account = async () => {
  const [row] = await house.app.platform.takeTurn(owner.workspaceId, ({ tx }) => findAccount(tx, inbox.id), 'read');
  if (row === undefined) throw new Error('there is no mailbox');
  return row;
};
const tokens = () => openTokens(ask, Date.now, provider.places);

test('leave that was given connects the mailbox, with a token that lasts and is sealed', async () => {
  const { url } = await begin();
  expect(url).not.toContain(client.clientSecret);
  const came = await comeBack(provider.visit(url));
  expect(came).toMatchObject({
    as: 'connected',
    inboxId: inbox.id,
    mailbox: { keeps: ['oauth'], address: inbox.address },
  });
  const row = await account();
  expect(row.secrets?.toString('latin1')).not.toContain(client.clientSecret);
  const { sealKey, takeTurn } = house.app.platform;
  const found = await credentialsFor({ sealKey, takeTurn, tokens: tokens() }, owner.workspaceId, row, 'imap');
  expect(found).toMatchObject({
    user: 'support@shop.example',
    accessToken: expect.stringMatching(/^\w{24}$/) as string,
  });
  expect(provider.asked.map((form) => form.get('grant_type'))).toEqual(['authorization_code', 'refresh_token']);
});

test('what was begun is ended once, in time, by whoever began it', async () => {
  const colleague = await house.person(owner.workspaceId, 'admin');
  const stranger = await house.workspace();
  const back = provider.visit((await begin()).url);
  expect(await comeBack(back, colleague)).toEqual({ as: 'unknown' });
  expect(await comeBack(back, stranger)).toEqual({ as: 'unknown' });
  const forged = new URL(back);
  forged.searchParams.set('state', `${back.searchParams.get('state') ?? ''}x`);
  expect(await comeBack(forged)).toEqual({ as: 'unknown' });
  expect((await comeBack(back)).as).toBe('connected');
  expect(await comeBack(back)).toEqual({ as: 'unknown' });
  const late = provider.visit((await begin()).url);
  await house.app.platform.takeTurn(owner.workspaceId, ({ tx }) =>
    tx.client.query(`update mail_consents set expires_at = now() - interval '1 second'`),
  );
  expect(await comeBack(late)).toEqual({ as: 'unknown' });
});

test('a code of another sign-in is of no use: its verifier is not ours', async () => {
  const [mine, others] = [provider.visit((await begin()).url), provider.visit((await begin()).url)];
  mine.searchParams.set('code', others.searchParams.get('code') ?? '');
  expect(await comeBack(mine)).toEqual({ as: 'failed', inboxId: inbox.id });
  expect((await account()).imap).toBeNull();
});

test('whoever says no changes nothing', async () => {
  const came = await comeBack(provider.visit((await begin()).url, 'no'));
  expect(came).toEqual({ as: 'refused', inboxId: inbox.id });
  expect([(await account()).imap, provider.asked]).toEqual([null, []]);
});

test('permission that was taken back is told, and given again with the client that is kept', async () => {
  await comeBack(provider.visit((await begin()).url));
  const imap = await openFakeImap();
  await house.app.platform.takeTurn(owner.workspaceId, ({ tx }) =>
    tx.client.query(`update mail_accounts set imap = imap || '{"port": ${String(imap.port)}}'`),
  );
  provider.revoke();
  const { store, log, takeTurn, sealKey } = house.app.platform;
  const pace = { ...usualPace, pollMs: 100, firstPauseMs: 20, longestPauseMs: 100 };
  const watching = openWatch({ store, log, takeTurn, sealKey, tokens: tokens(), pace });
  const health = async () => {
    const { body } = await owner.call('GET', '/mailboxes');
    return (body['items'] as Mailbox[]).find(({ id }) => id === inbox.id)?.health;
  };
  const until = async (wantedState: string) => {
    for (let tries = 0; tries < 300 && (await health())?.state !== wantedState; tries++) await sleep(30);
    return health();
  };
  expect(await until('failing')).toMatchObject({ needsSignIn: true, state: 'failing' });
  const { client: _left, ...again } = wanted({ imap: server(imap.port) });
  expect((await comeBack(provider.visit((await begin(again)).url))).as).toBe('connected');
  expect(await until('reading')).toMatchObject({ needsSignIn: false, state: 'reading', lastError: null });
  await watching.close();
  await imap.close();
});

test('the way back leads nobody in who is not signed in, and says nothing of what was wrong', async () => {
  const visit = (cookie: string, query: string) =>
    house.app.http.inject({ method: 'GET', url: `${wayBackPath}${query}`, headers: { cookie } });
  const back = provider.visit((await begin()).url);
  for (const [cookie, query] of [
    ['', back.search],
    [owner.cookie, ''],
    [owner.cookie, '?state=x&code=y'],
    [(await house.person(owner.workspaceId, 'agent')).cookie, back.search],
  ] as const) {
    const answer = await visit(cookie, query);
    expect([answer.statusCode, answer.headers.location]).toEqual([400, undefined]);
  }
  const answer = await visit(owner.cookie, back.search.replace(/code=[^&]*/, 'error=access_denied'));
  expect(answer.headers.location).toBe(`/settings/inboxes/${inbox.id}?mailbox=refused`);
  expect(answer.headers['referrer-policy']).toBe('no-referrer');
});

test('the address that is asked for leads to Google or Microsoft', async () => {
  const at = async (signIn: 'google' | 'microsoft', tenant: string) => {
    const one = { ...server(993), signIn };
    const body = { address: inbox.address, imap: one, smtp: one, client: { ...client, tenant } };
    const answer = await owner.call('POST', `/inboxes/${inbox.id}/mailbox/consents`, body);
    return new URL(String(answer.body['url']));
  };
  const google = await at('google', 'common');
  expect(google.origin + google.pathname).toBe('https://accounts.google.com/o/oauth2/v2/auth');
  expect(google.searchParams.get('access_type')).toBe('offline');
  const microsoft = await at('microsoft', 'shop.example');
  expect(microsoft.origin + microsoft.pathname).toBe(
    'https://login.microsoftonline.com/shop.example/oauth2/v2.0/authorize',
  );
  expect(microsoft.searchParams.get('scope')).toContain('offline_access');
});
