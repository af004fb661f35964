import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '#contract/permissions.ts';
import { newId } from '#server/platform/id.ts';
import { callAs, openHouse } from '#test/support/house.ts';
import type { Answer, House, Person } from '#test/support/house.ts';
import { openRows } from '#test/guards/rows.ts';
import type { Rows } from '#test/guards/rows.ts';
import { idOf } from '#test/guards/scene.ts';

let house: House;
let rows: Rows;
let owner: Person;
let admin: Person;
let lead: Person;
beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  owner = await house.workspace();
  admin = await house.person(owner.workspaceId, 'admin');
  lead = await house.person(owner.workspaceId, 'lead');
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const verdict = (answer: Answer): [number, string | undefined] => [answer.status, answer.body.code];
const change = (who: Person, whom: Person, to: { role?: Role; active?: boolean }): Promise<Answer> =>
  who.call('PATCH', `/agents/${whom.agentId}`, to);

async function invited(
  who: Person,
  role: Role,
  email = `${newId()}@example.test`,
): Promise<{ id: string; token: string; email: string }> {
  const made = await who.call('POST', '/invitations', { email, role });
  return { id: idOf(made, 'invitation'), token: String(made.body['token']), email };
}
const accept = (token: string): Promise<Answer> =>
  callAs(house.app, {}, 'POST', '/invitations/acceptance', { token, name: 'New', password: 'a brand new password' });
const lookUp = (token: string): Promise<Answer> => callAs(house.app, {}, 'POST', '/invitations/lookup', { token });

test('an invitation is for one person, once', async () => {
  const { token, email } = await invited(lead, 'agent');
  expect((await lookUp(token)).body).toEqual({
    ...{ email, workspace: 'Lark & Kettle', invitedBy: 'Some lead', colleague: null },
  });
  const answers = await Promise.all(Array.from({ length: 5 }, () => accept(token)));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404, 404, 404, 404]);
  const me = answers.find((answer) => answer.status === 200)?.body['agent'] as { email: string; role: string };
  expect([me.email, me.role]).toEqual([email, 'agent']);
  expect(verdict(await accept(token))).toEqual([404, 'invitation_gone']);
  expect(verdict(await lookUp(token))).toEqual([404, 'invitation_gone']);
});

test('withdrawn, expired, foreign and made-up invitations are gone, all in the same words', async () => {
  const [withdrawn, expired, good] = [
    await invited(lead, 'agent'),
    await invited(lead, 'agent'),
    await invited(lead, 'agent'),
  ];
  await lead.call('DELETE', `/invitations/${withdrawn.id}`);
  await rows.client.query('update invitations set expires_at = now() where id = $1', [expired.id]);
  const foreign = (await house.workspace('Elsewhere')).workspaceId;
  const moved = good.token.replace(
    /^ri_[\w-]{22}/,
    `ri_${Buffer.from(foreign.replaceAll('-', ''), 'hex').toString('base64url')}`,
  );
  const changed = good.token.slice(0, -1) + (good.token.endsWith('A') ? 'B' : 'A');
  const gone = (await accept(withdrawn.token)).body;
  expect(gone.code).toBe('invitation_gone');
  for (const token of [expired.token, moved, changed, owner.cookie.split('=')[1] ?? '', ' '.repeat(30)]) {
    for (const ask of [accept, lookUp]) expect((await ask(token)).body).toEqual(gone);
  }
  expect((await accept(good.token)).status).toBe(200);
});

test('an invitation lives for 72 hours', async () => {
  const made = await lead.call('POST', '/invitations', { email: `${newId()}@example.test`, role: 'agent' });
  const { expiresAt } = made.body['invitation'] as { expiresAt: string };
  expect((Date.parse(expiresAt) - Date.now()) / 3_600_000).toBeCloseTo(72, 1);
});

test('two invitations for one address: taking one up uses up the other', async () => {
  const email = `${newId()}@example.test`;
  const [one, two] = [await invited(lead, 'agent', email), await invited(lead, 'agent', email)];
  expect((await accept(one.token)).status).toBe(200);
  expect(verdict(await accept(two.token))).toEqual([404, 'invitation_gone']);
});

const placeOf = (answer: Answer): unknown => {
  const { id, role, active } = answer.body['agent'] as { id: string; role: Role; active: boolean };
  return { id, role, active };
};

test('a lost password: a link for who is here changes it, keeps the role, and ends the old sessions', async () => {
  const forgetful = await house.person(owner.workspaceId, 'lead');
  const { email } = forgetful;
  const { token } = await invited(admin, 'agent', email);
  expect((await lookUp(token)).body['colleague']).toEqual({ name: 'Some lead', active: true });
  expect(placeOf(await accept(token))).toEqual({ id: forgetful.agentId, role: 'lead', active: true });
  expect((await forgetful.call('GET', '/session')).status).toBe(401);
  const signIn = await callAs(house.app, {}, 'POST', '/session', { email, password: 'a brand new password' });
  expect(placeOf(signIn)).toMatchObject({ id: forgetful.agentId });
});

test('whoever was taken off comes back by a link, in the role that it gives', async () => {
  const former = await house.person(owner.workspaceId, 'lead');
  const { email } = former;
  const old = await invited(owner, 'lead', email);
  await change(admin, former, { active: false });
  expect(verdict(await accept(old.token))).toEqual([404, 'invitation_gone']);
  const { token } = await invited(admin, 'agent', email);
  expect(placeOf(await accept(token))).toEqual({ id: former.agentId, role: 'agent', active: true });
});

test('no link reaches above who made it, also when the person rises later', async () => {
  const ask = (who: Person, whom: Person): Promise<Answer> =>
    who.call('POST', '/invitations', { email: whom.email, role: 'agent' });
  expect(verdict(await ask(lead, admin))).toEqual([403, 'forbidden']);
  expect(verdict(await ask(lead, await house.person(owner.workspaceId, 'agent')))).toEqual([403, 'forbidden']);
  expect(verdict(await ask(admin, owner))).toEqual([403, 'role_too_high']);
  const rising = await house.person(owner.workspaceId, 'agent');
  const [one, two] = [await invited(admin, 'agent', rising.email), await invited(admin, 'agent', rising.email)];
  await change(owner, rising, { role: 'admin' });
  expect(verdict(await accept(one.token))).toEqual([404, 'invitation_gone']);
  await rows.client.query('update invitations set used_at = null where id = $1', [two.id]);
  expect(verdict(await accept(two.token))).toEqual([404, 'invitation_gone']);
});

test('nobody gives more than they hold, and only an owner makes an owner', async () => {
  const may: Record<string, Role[]> = {
    owner: ['owner', 'admin', 'lead', 'agent'],
    admin: ['admin', 'lead', 'agent'],
    lead: ['lead', 'agent'],
  };
  for (const [name, person] of Object.entries({ owner, admin, lead })) {
    for (const role of ['owner', 'admin', 'lead', 'agent'] as const) {
      const answer = await person.call('POST', '/invitations', { email: `${newId()}@example.test`, role });
      expect([name, role, answer.status]).toEqual([name, role, may[name]?.includes(role) === true ? 200 : 403]);
    }
  }
  expect(verdict(await change(admin, admin, { role: 'owner' }))).toEqual([403, 'role_too_high']);
  expect(verdict(await change(admin, lead, { role: 'owner' }))).toEqual([403, 'role_too_high']);
  expect(verdict(await change(admin, owner, { role: 'agent' }))).toEqual([403, 'role_too_high']);
  expect(verdict(await change(admin, owner, { active: false }))).toEqual([403, 'role_too_high']);
  expect(verdict(await change(lead, admin, { role: 'agent' }))).toEqual([403, 'forbidden']);
});

test('the last owner stays, also when two step down at once', async () => {
  expect(verdict(await change(owner, owner, { role: 'admin' }))).toEqual([409, 'last_owner']);
  expect(verdict(await change(owner, owner, { active: false }))).toEqual([409, 'last_owner']);
  const second = await house.person(owner.workspaceId, 'owner');
  const both = await Promise.all([change(owner, owner, { role: 'admin' }), change(second, second, { active: false })]);
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  await rows.client.query(`update agents set role = 'owner', active = true where id = $1`, [owner.agentId]);
  house.app.platform.forgetCallers();
});

test('an owner who left can be given another role while one owner stays', async () => {
  const gone = await house.person(owner.workspaceId, 'owner');
  await rows.client.query(`update agents set active = false where workspace_id = $1 and role = 'owner' and id <> $2`, [
    owner.workspaceId,
    owner.agentId,
  ]);
  expect((await change(owner, gone, { role: 'agent' })).status).toBe(200);
});

test('a team keeps to its workspace and to its name', async () => {
  const make = (name: string): Promise<Answer> =>
    admin.call('POST', '/teams', { name, memberIds: [lead.agentId, lead.agentId] });
  const made = await make('Roastery');
  expect([made.status, made.body['memberIds']]).toEqual([200, [lead.agentId]]);
  expect(verdict(await make('roastery'))).toEqual([400, 'invalid']);
});
