import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RouteKey } from '#contract/index.ts';
import { newId } from '#server/platform/id.ts';
import { callAs, openHouse } from '#test/support/house.ts';
import type { Answer, House, Person } from '#test/support/house.ts';
import { ask, canOf, requestFor, routeKeys } from './requests.ts';
import { openRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { idOf, makeScene, visit, visitorBy } from './scene.ts';
import type { Scene, Visitor } from './scene.ts';

let house: House;
let rows: Rows;
let ours: Scene;
let theirs: Scene;
let secret: string;
beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  ours = await makeScene(house, 'Ours');
  theirs = await makeScene(house, 'Theirs');
  secret = await secretOf(ours.owner, ours.chatInbox.id);
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const secretOf = async (owner: Person, inboxId: string): Promise<string> =>
  String((await owner.call('GET', `/inboxes/${inboxId}/secret`)).body['secret']);
const sign = (sub: string, by = secret, claims: Record<string, unknown> = {}): Promise<string> =>
  new SignJWT({ sub, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(by));
const arrive = (body: Record<string, unknown>): Promise<Answer> =>
  callAs(house.app, {}, 'POST', '/widget/visits', { inbox: ours.chatInbox.publicKey, ...body });
const tokenOf = (answer: Answer): string => String(answer.body['token']);
const textsOf = (answer: Answer): string[] =>
  (answer.body['messages'] as { text: string }[]).map((message) => message.text);

const visitorRoutes = routeKeys.filter((key) => canOf(key) === 'visitor');
test.each(visitorRoutes)('%s is for the visit’s own token', async (key: RouteKey) => {
  const ended = await visit(house, ours.chatInbox.publicKey);
  await ended.write('Bye');
  await rows.client.query(
    'update visits set ended_at = now() where id = (select id from visits order by created_at desc limit 1)',
  );
  house.app.platform.forgetCallers(); // as a second later
  const good = ours.visitor.token;
  const [head = '', body = '', tail = ''] = good.split('_');
  const tokens = {
    'no token': '',
    'another secret': `${head}_${body}_${'A'.repeat(tail.length)}`,
    'one letter off': good.slice(0, -1) + (good.endsWith('A') ? 'B' : 'A'),
    'another workspace’s name on it': `${head}_${theirs.visitor.token.split('_')[1] ?? ''}_${good.slice(-32)}`,
    'an ended visit': ended.token,
    'a session': ours.owner.cookie.split('=')[1] ?? '',
    'a key': ours.apiKey.key,
    nonsense: 'rv_',
  };
  const before = await rows.print();
  for (const [name, token] of Object.entries(tokens)) {
    const headers = token === '' ? {} : { authorization: `Bearer ${token}` };
    const answer = await ask(house, headers, key, requestFor(key, ours));
    expect([name, answer.status, answer.body.code]).toEqual([name, 401, 'unauthorized']);
  }
  const after = await rows.print();
  expect({ ...after, api_keys: before['api_keys'] }).toEqual(before); // a key notes that it was used
  const own = await ask(house, { authorization: `Bearer ${good}` }, key, requestFor(key, ours));
  expect(own.status).toBe(200);
});

test('a stranger’s token gets a visit of its own, with nothing in it', async () => {
  const foreign = await arrive({ token: theirs.visitor.token });
  expect([foreign.status, foreign.body['conversation'], foreign.body['messages']]).toEqual([200, null, []]);
  expect(tokenOf(foreign)).not.toBe(theirs.visitor.token);
  const own = await arrive({ token: ours.visitor.token });
  expect([tokenOf(own), textsOf(own).length > 0]).toEqual([ours.visitor.token, true]);
});

test('a chat key of anything but a chat is no chat, in the same words', async () => {
  const { body } = await ours.owner.call('GET', '/inboxes');
  const api = (body['items'] as { id: string; publicKey: string }[]).find((inbox) => inbox.id === ours.apiInboxId);
  const [workspace = ''] = ours.chatInbox.publicKey.split('.');
  const [, inbox = ''] = theirs.chatInbox.publicKey.split('.');
  const keys = [
    api?.publicKey ?? '',
    `${workspace}.${inbox}`,
    `${ours.chatInbox.publicKey}.more`,
    'nonsense and more',
    'a.b'.repeat(8),
  ];
  const answers = await Promise.all(keys.map((key) => arrive({ inbox: key })));
  for (const answer of answers) expect([answer.status, answer.body]).toEqual([404, answers[0]?.body]);
});

/** Maya is known by a signed identity, and has written. */
async function maya(sub = newId()): Promise<{ sub: string; visitor: Visitor; contactId: string }> {
  const arrival = await arrive({ identity: await sign(sub, secret, { name: 'Maya', email: 'maya@shop.example' }) });
  const visitor = visitorBy(house, tokenOf(arrival));
  const id = idOf(await visitor.write('My secret order'), 'conversation');
  const shown = await ours.owner.call('GET', `/conversations/${id}`);
  return { sub, visitor, contactId: (shown.body['conversation'] as { contact: { id: string } }).contact.id };
}

test('a signed identity finds its conversation again in another browser', async () => {
  const { sub } = await maya();
  const phone = await arrive({ identity: await sign(sub) });
  expect([textsOf(phone), (phone.body['visitor'] as { identified: boolean }).identified]).toEqual([
    ['My secret order'],
    true,
  ]);
});

const refused = async (name: string, token: (sub: string) => Promise<string>): Promise<void> => {
  const { sub } = await maya();
  const before = await rows.print(ours.workspaceId);
  const answer = await arrive({ identity: await token(sub) });
  expect([name, answer.status, answer.body.code]).toEqual([name, 401, 'identity_refused']);
  expect(await rows.print(ours.workspaceId)).toEqual(before);
};
test('an identity that another inbox or workspace signed is refused, and leaves no trace', async () => {
  const second = await ours.owner.call('POST', '/inboxes', { name: 'Second chat', channel: 'widget' });
  const [other, foreign] = [
    await secretOf(ours.owner, idOf(second)),
    await secretOf(theirs.owner, theirs.chatInbox.id),
  ];
  await refused('another inbox’s secret', (sub) => sign(sub, other));
  await refused('another workspace’s secret', (sub) => sign(sub, foreign));
  await refused('the public key', (sub) => sign(sub, ours.chatInbox.publicKey));
});

test('a replaced secret signs nothing any more', async () => {
  const second = await ours.owner.call('POST', '/inboxes', { name: 'Third chat', channel: 'widget' });
  const old = await secretOf(ours.owner, idOf(second));
  const inbox = String(second.body['publicKey']);
  expect((await arrive({ inbox, identity: await sign('u', old) })).status).toBe(200);
  const fresh = await ours.owner.call('POST', `/inboxes/${idOf(second)}/secret`);
  expect((await arrive({ inbox, identity: await sign('u', old) })).status).toBe(401);
  expect((await arrive({ inbox, identity: await sign('u', String(fresh.body['secret'])) })).status).toBe(200);
});

test('whoever merely claims a name or a mail address stays a stranger', async () => {
  const { contactId } = await maya();
  const impostor = await visit(house, ours.chatInbox.publicKey);
  await impostor.call('PATCH', '/widget/visitor', { name: 'Maya', email: 'maya@shop.example' });
  const sent = await impostor.write('It is me, Maya');
  await impostor.call('PATCH', '/widget/visitor', { email: 'maya@shop.example' });
  const shown = await ours.owner.call('GET', `/conversations/${idOf(sent, 'conversation')}`);
  const contact = (shown.body['conversation'] as { contact: { id: string } }).contact;
  expect(contact.id).not.toBe(contactId);
  expect(textsOf(await impostor.call('GET', '/widget/visit'))).toEqual(['It is me, Maya']);
  const claims = (await ours.owner.call('GET', `/contacts/${contact.id}`)).body['identities'] as {
    verified: boolean;
  }[];
  expect(claims.map((claim) => claim.verified)).toEqual([false]);
});

test('a visitor cannot rename a known customer', async () => {
  const { visitor, contactId } = await maya();
  await visitor.call('PATCH', '/widget/visitor', { name: 'Mallory', email: 'mallory@example.test' });
  const { body } = await ours.owner.call('GET', `/contacts/${contactId}`);
  expect([body['name'], JSON.stringify(body).includes('mallory')]).toEqual(['Maya', false]);
});

test('another customer signing in on the same browser does not see the first one’s words', async () => {
  const { visitor } = await maya();
  const next = await arrive({ token: visitor.token, identity: await sign(newId()) });
  expect([next.status, next.body['messages'], tokenOf(next) === visitor.token]).toEqual([200, [], false]);
  expect(textsOf(await visitor.call('GET', '/widget/visit'))).toEqual(['My secret order']);
});

test('a stranger’s visit does not get into a known customer’s conversation by signing out', async () => {
  const { sub } = await maya();
  const stranger = await visit(house, ours.chatInbox.publicKey);
  await stranger.write('Unnamed words');
  await refused('a wrong identity on an open visit', () => sign(sub, `${secret}x`));
  expect(textsOf(await stranger.call('GET', '/widget/visit'))).toEqual(['Unnamed words']);
});

test('twenty customers with thirty parallel first messages each have twenty conversations', async () => {
  const subs = Array.from({ length: 20 }, () => newId());
  const visits = await Promise.all(
    subs.map(async (sub, i) => {
      const identity = i % 2 === 0 ? await sign(sub) : null;
      const browsers = [await arrive({ identity }), await arrive(i % 2 === 0 ? { identity } : {})];
      // Known customers write from two browsers at once; a stranger has one.
      return browsers.slice(0, i % 2 === 0 ? 2 : 1).map((browser) => visitorBy(house, tokenOf(browser)));
    }),
  );
  const sent = await Promise.all(
    visits.flatMap((browsers) =>
      Array.from({ length: 30 }, (_, i) => (browsers[i % browsers.length] as Visitor).write(`first ${String(i)}`)),
    ),
  );
  expect(new Set(sent.map((answer) => answer.status))).toEqual(new Set([200]));
  const seqs = Map.groupBy(sent, (answer) => idOf(answer, 'conversation'));
  expect(seqs.size).toBe(20);
  for (const answers of seqs.values()) {
    const numbers = answers.map((answer) => (answer.body['message'] as { seq: number }).seq).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  }
});
