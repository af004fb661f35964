import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House, type Person } from '#test/support/house.ts';
import { newId } from '../id.ts';
import { statement } from './statement.ts';
import { together } from './together.ts';

let house: House;
let nora: Person;
beforeAll(async () => {
  house = await openHouse();
  nora = await house.workspace();
});
afterAll(() => house.close());

const addTeam = statement<readonly [string, string], never>(
  'test.teams.add',
  'insert into teams (workspace_id, id, name) values ($1, $2, $3)',
);
const addMember = statement<readonly [string, string], never>(
  'test.members.add',
  'insert into team_members (workspace_id, team_id, agent_id) values ($1, $2, $3)',
);
const countTeams = statement<readonly [], { n: number }>(
  'test.teams.count',
  'select count(*)::int as n from teams where workspace_id = $1',
);
const count = () => house.app.platform.store.inWorkspace(nora.workspaceId, async (tx) => (await countTeams(tx))[0]?.n);

test('writes of several tables go out as one, with the commit, and foreign keys see them as one', async () => {
  const id = newId();
  await house.app.platform.store.inWorkspace(nora.workspaceId, async (tx) => {
    await together(tx, () => [addMember(tx, id, nora.agentId), addTeam(tx, id, 'Orders'), undefined]);
  });
  expect(await count()).toBe(1);
});

test('what waits goes out ahead of the next question', async () => {
  const seen = await house.app.platform.store.inWorkspace(nora.workspaceId, async (tx) => {
    await together(tx, () => [addTeam(tx, newId(), 'Coffee help')]);
    return (await countTeams(tx))[0]?.n;
  });
  expect(seen).toBe(2);
});

test('a write that fails undoes the turn, and its own error is told', async () => {
  const fail = (then: boolean) =>
    house.app.platform.store.inWorkspace(nora.workspaceId, async (tx) => {
      await together(tx, () => [addTeam(tx, newId(), 'Returns')]);
      await together(tx, () => [addTeam(tx, newId(), 'ORDERS')]); // taken, whatever its case
      if (then) await countTeams(tx);
    });
  await expect(fail(false)).rejects.toMatchObject({ code: '23505', constraint: 'teams_by_name' });
  await expect(fail(true)).rejects.toMatchObject({ code: '23505', constraint: 'teams_by_name' });
  expect(await count()).toBe(2);
});
