import { afterAll, beforeAll, expect, test } from 'vitest';
import { allPermissions } from '#contract/permissions.ts';
import type { Permission } from '#contract/permissions.ts';
import { openHouse, password, signIn } from '#test/support/house.ts';
import type { Answer, House, Person } from '#test/support/house.ts';
import { closed, crawl, denied, expected } from './crawl.ts';
import { openRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { idOf, makeScene, of } from './scene.ts';
import type { Scene } from './scene.ts';

let house: House;
let rows: Rows;
let scene: Scene;
let owner: Person;

beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  scene = await makeScene(house);
  owner = await house.person(scene.workspaceId, 'owner');
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
async function makeKey(scopes: readonly Permission[], agentId: string | null): Promise<{ id: string; key: string }> {
  const made = await owner.call('POST', '/api-keys', { name: 'Till', scopes, agentId });
  return { id: idOf(made, 'apiKey'), key: String(made.body['key']) };
}

test.each(allPermissions)('a key for %s alone reaches its routes alone', async (scope) => {
  const judge = (can: string): string => (can === 'visitor' ? closed : can === scope ? 'may' : denied);
  const forAgent = await makeKey([scope], owner.agentId);
  const answers = await crawl(house, scene, bearer(forAgent.key));
  // Nobody hands out a role or a key beyond what the key itself holds.
  const bounded = ['role_too_high', 'scope_too_wide'];
  const may = Object.entries(answers).map(([key, verdict]) => [
    key,
    bounded.some((code) => verdict.endsWith(code)) ? 'may' : verdict,
  ]);
  expect(Object.fromEntries(may)).toEqual(expected(judge));
});

test('a key of the workspace itself does nothing that takes a person', async () => {
  const { key } = await makeKey(allPermissions, null);
  const answers = Object.entries(await crawl(house, scene, bearer(key)));
  const personal = answers.filter(([, verdict]) => verdict === '403 needs_agent').map(([route]) => route);
  expect(personal.sort()).toEqual([
    'DELETE /files/:id',
    'DELETE /messages/:id',
    'DELETE /touches/:id/writer',
    'GET /conversations/:id/gesture-desk',
    'GET /me/recovery-letter',
    'POST /api-keys',
    'POST /calls',
    'POST /conversations',
    'POST /conversations/:id/gestures',
    'POST /conversations/:id/later-replies',
    'POST /conversations/:id/notes',
    'POST /conversations/:id/replies',
    'POST /files',
    'POST /invitations',
    'POST /survey-notes/:id/draft',
    'PUT /colleague-figures/setting',
    'PUT /conversations/:id/drafts/:mode',
    'PUT /conversations/:id/seen',
    'PUT /me/recovery-letter',
    'PUT /referrals/:id/decision',
    'PUT /touches/:id/dismissal',
    'PUT /touches/:id/note',
    'PUT /touches/:id/writer',
  ]);
});

test('a key does no more than its maker and its agent may do today', async () => {
  const helper = await house.person(scene.workspaceId, 'lead');
  const { key } = await makeKey(['people.invite', 'contacts.read'], helper.agentId);
  const status = async (path: string) => (await call(key, path)).status;
  expect([await status('/invitations'), await status('/contacts')]).toEqual([200, 200]);
  await owner.call('PATCH', `/agents/${helper.agentId}`, { role: 'agent' });
  expect([await status('/invitations'), await status('/contacts')]).toEqual([403, 200]);
  await owner.call('PATCH', `/agents/${helper.agentId}`, { active: false });
  expect([await status('/invitations'), await status('/contacts')]).toEqual([401, 401]);
});

test('nobody makes a key that acts for somebody above them', async () => {
  const wanted = { name: 'Ladder', scopes: ['people.manage'], agentId: scene.owner.agentId };
  const admin = await house.person(scene.workspaceId, 'admin');
  const made = await admin.call('POST', '/api-keys', wanted);
  expect([made.status, made.body.code]).toEqual([403, 'role_too_high']);
});

test('a revoked or expired key is refused at once', async () => {
  const revoked = await makeKey(['contacts.read'], null);
  const expired = await makeKey(['contacts.read'], null);
  expect([(await call(revoked.key)).status, (await call(expired.key)).status]).toEqual([200, 200]);
  await owner.call('DELETE', `/api-keys/${revoked.id}`);
  expect((await call(revoked.key)).status).toBe(401);
  await rows.client.query(`update api_keys set expires_at = now() where id = $1`, [expired.id]);
  house.app.platform.forgetCallers();
  expect((await call(expired.key)).status).toBe(401);
});

test('a key that ends in the past is not made, whatever zone it is written in', async () => {
  const in2h = new Date(Date.now() + 2 * 3_600_000);
  const west = new Date(in2h.getTime() - 5 * 3_600_000).toISOString().replace('Z', '-05:00');
  const past = new Date(Date.now() - 3_600_000 + 9 * 3_600_000).toISOString().replace('Z', '+09:00');
  const make = (expiresAt: string): Promise<Answer> =>
    owner.call('POST', '/api-keys', { name: 'Short', scopes: ['contacts.read'], expiresAt });
  const made = await make(west);
  expect([made.status, of(made, 'apiKey')['expiresAt']]).toEqual([200, in2h.toISOString()]);
  expect((await make(past)).status).toBe(400);
});

test('signing out, being signed out and leaving end a session at once', async () => {
  const ann = await house.person(scene.workspaceId, 'agent');
  const again = (): Promise<Person> => signIn(house.app, scene.workspaceId, ann.email);
  const [laptop, phone, tablet] = [await again(), await again(), await again()];
  const status = async (person: Person) => (await person.call('GET', '/session')).status;
  expect(await Promise.all([ann, laptop, phone, tablet].map(status))).toEqual([200, 200, 200, 200]);
  await laptop.call('DELETE', '/session');
  const others = (await ann.call('GET', '/sessions')).body['items'] as { id: string; current: boolean }[];
  expect(others.filter((one) => one.current)).toHaveLength(1);
  await ann.call('DELETE', `/sessions/${others.find((one) => !one.current)?.id ?? ''}`);
  expect((await Promise.all([ann, laptop, phone, tablet].map(status))).sort()).toEqual([200, 200, 401, 401]);
  await owner.call('PATCH', `/agents/${ann.agentId}`, { active: false });
  expect(await Promise.all([ann, laptop, phone, tablet].map(status))).toEqual([401, 401, 401, 401]);
});

test('a new password signs every other browser out', async () => {
  const ben = await house.person(scene.workspaceId, 'agent');
  const other = await signIn(house.app, scene.workspaceId, ben.email);
  expect((await other.call('GET', '/session')).status).toBe(200);
  const changed = await ben.call('PUT', '/me/password', { current: password, password: 'an even longer password' });
  expect(changed.status).toBe(200);
  expect([(await ben.call('GET', '/session')).status, (await other.call('GET', '/session')).status]).toEqual([
    200, 401,
  ]);
});

test('a session that has expired is over', async () => {
  const eve = await house.person(scene.workspaceId, 'agent');
  await rows.client.query('update sessions set expires_at = now() where agent_id = $1', [eve.agentId]);
  expect((await eve.call('GET', '/session')).status).toBe(401);
});

test('no token lies in the database as it is', async () => {
  const secrets = [
    scene.apiKey.key,
    scene.visitor.token,
    scene.invitation.token,
    scene.owner.cookie.split('=')[1] ?? '',
  ];
  for (const table of await rows.tables()) {
    const { rows: found } = await rows.client.query<{ t: string }>(`select t::text as t from "${table}" t`);
    const text = found.map((row) => row.t).join('\n');
    for (const secret of secrets) expect(text.includes(secret.slice(-32)), table).toBe(false);
  }
});

function call(key: string, path = '/contacts'): Promise<Answer> {
  return scene.owner.call('GET', path, undefined, { cookie: '', ...bearer(key) });
}
