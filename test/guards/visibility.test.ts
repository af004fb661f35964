import { afterAll, beforeAll, expect, test } from 'vitest';
import { roleNames } from '#contract/permissions.ts';
import type { Role } from '#contract/permissions.ts';
import { newId } from '#server/platform/id.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { chatInboxOf, idOf, visit } from './scene.ts';

/**
 * Who sees which conversation. List, counts, fetch, messages, search, tags and the live stream must all agree with this
 * one table; "own" and "other" are teams that the viewer is in and is not in.
 */
const all = { owner: true, admin: true, lead: true, agent: true };
const notAgent = { ...all, agent: false };
const table: Record<
  string,
  { team: 'own' | 'other' | null; assignee: 'me' | 'else' | null; seen: Record<Role, boolean> }
> = {
  'nobody’s, of no team': { team: null, assignee: null, seen: all },
  'mine, of no team': { team: null, assignee: 'me', seen: all },
  'somebody else’s, of no team': { team: null, assignee: 'else', seen: all },
  'nobody’s, of my team': { team: 'own', assignee: null, seen: all },
  'mine, of my team': { team: 'own', assignee: 'me', seen: all },
  'somebody else’s, of my team': { team: 'own', assignee: 'else', seen: all },
  'mine, of another team': { team: 'other', assignee: 'me', seen: all },
  'nobody’s, of another team': { team: 'other', assignee: null, seen: notAgent },
  'somebody else’s, of another team': { team: 'other', assignee: 'else', seen: notAgent },
};
const situations = Object.keys(table);

let house: House;
let owner: Person;
let colleague: Person;
let inboxKey: string;

beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
  colleague = await house.person(owner.workspaceId, 'agent');
  inboxKey = (await chatInboxOf(owner)).publicKey;
});
afterAll(() => house.close());

interface Case {
  readonly situation: string;
  readonly id: string;
  readonly word: string;
}

/** A conversation in each situation, seen from one person. */
async function arrange(me: Person): Promise<Case[]> {
  const team = async (memberIds: string[]) => idOf(await owner.call('POST', '/teams', { name: newId(), memberIds }));
  const teams = { own: await team([me.agentId]), other: await team([colleague.agentId]) };
  return Promise.all(
    situations.map(async (situation) => {
      const word = `w${newId().replaceAll('-', '')}`;
      const id = idOf(await (await visit(house, inboxKey)).write(`Hello ${word}`), 'conversation');
      const { team: whose, assignee } = table[situation] ?? { team: null, assignee: null };
      const assigneeId = assignee === null ? null : (assignee === 'me' ? me : colleague).agentId;
      const given = { assigneeId, teamId: whose === null ? null : teams[whose] };
      await owner.call('PATCH', `/conversations/${id}`, { tags: [word] });
      expect((await owner.call('PUT', `/conversations/${id}/assignment`, given)).status).toBe(200);
      return { situation, id, word };
    }),
  );
}

const ids = (body: Record<string, unknown>): string[] => (body['items'] as { id: string }[]).map((item) => item.id);

/** Every way of looking, each answering which of the cases it shows. */
const ways: Record<string, (me: Person, cases: readonly Case[]) => Promise<(one: Case) => boolean>> = {
  async list(me) {
    const shown = new Set(ids((await me.call('GET', '/conversations?limit=100&status=any')).body));
    return (one) => shown.has(one.id);
  },
  async tags(me) {
    const shown = new Set((await me.call('GET', '/tags')).body['items'] as string[]);
    return (one) => shown.has(one.word);
  },
  fetch: async (me, cases) => {
    const found = await Promise.all(cases.map(({ id }) => me.call('GET', `/conversations/${id}`)));
    return (one) => found[cases.indexOf(one)]?.status === 200;
  },
  messages: async (me, cases) => {
    const found = await Promise.all(cases.map(({ id }) => me.call('GET', `/conversations/${id}/messages`)));
    return (one) => found[cases.indexOf(one)]?.status === 200;
  },
  search: async (me, cases) => {
    const found = await Promise.all(cases.map(({ word }) => me.call('GET', `/search?q=${word}`)));
    return (one) => (found[cases.indexOf(one)]?.body['items'] as unknown[]).length === 1;
  },
  edit: async (me, cases) => {
    const edits = cases.map(({ id, word }) => me.call('PATCH', `/conversations/${id}`, { tags: [word] }));
    const found = await Promise.all(edits);
    return (one) => found[cases.indexOf(one)]?.status === 200;
  },
  live: async (me, cases) => {
    const { items } = (await me.call('GET', '/sessions')).body as { items: { id: string; current: boolean }[] };
    const session = items.find((one) => one.current)?.id ?? '';
    const heard = await house.app.platform.audience(
      me.workspaceId,
      cases.map(({ id }) => id),
      [session],
    );
    return (one) => heard.agents.get(one.id)?.has(session) === true;
  },
};

test.each(roleNames)('%s: list, fetch, search and live stream agree with the table', async (role) => {
  const me = await house.person(owner.workspaceId, role);
  const cases = await arrange(me);
  const wanted = Object.fromEntries(situations.map((situation) => [situation, table[situation]?.seen[role]]));
  for (const [way, look] of Object.entries(ways)) {
    const shows = await look(me, cases);
    expect({ way, ...Object.fromEntries(cases.map((one) => [one.situation, shows(one)])) }).toEqual({ way, ...wanted });
  }
});

test('the counts count what the list shows', async () => {
  const me = await house.person(owner.workspaceId, 'agent');
  await arrange(me);
  const { body: counts } = await me.call('GET', '/conversations/counts');
  for (const view of ['mine', 'unassigned', 'all']) {
    let shown = 0;
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await me.call(
        'GET',
        `/conversations?limit=100&view=${view}${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      shown += ids(page.body).length;
      cursor = page.body['next'] as string | null;
    }
    expect([view, counts[view]]).toEqual([view, shown]);
    expect(shown).toBeGreaterThan(0);
  }
});

test('leaving a team takes its conversations away at once', async () => {
  const me = await house.person(owner.workspaceId, 'agent');
  const team = await owner.call('POST', '/teams', { name: 'Roastery', memberIds: [me.agentId] });
  const id = idOf(await (await visit(house, inboxKey)).write('Which grinder?'), 'conversation');
  await owner.call('PUT', `/conversations/${id}/assignment`, { assigneeId: null, teamId: idOf(team) });
  expect((await me.call('GET', `/conversations/${id}`)).status).toBe(200);
  await owner.call('PUT', `/teams/${idOf(team)}`, { name: 'Roastery', memberIds: [] });
  expect((await me.call('GET', `/conversations/${id}`)).status).toBe(404);
});
