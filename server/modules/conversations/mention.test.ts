import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mention } from '#contract/mentions.ts';
import { newId } from '#server/platform/id.ts';
import { chatInboxOf, idOf, visit } from '#test/guards/scene.ts';
import { openHouse } from '#test/support/house.ts';
import type { Answer, House, Person } from '#test/support/house.ts';

let house: House;
let owner: Person;
let theo: Person;
let lea: Person;
let inboxKey: string;

beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
  [theo, lea] = await Promise.all([
    house.person(owner.workspaceId, 'agent', 'Theo'),
    house.person(owner.workspaceId, 'agent', 'Lea'),
  ]);
  inboxKey = (await chatInboxOf(owner)).publicKey;
});
afterAll(() => house.close());

const ask = async (): Promise<string> =>
  idOf(await (await visit(house, inboxKey)).write('Where is my parcel?'), 'conversation');

const note = (id: string, mentions: readonly string[], text = '@Theo can you look?', by = owner): Promise<Answer> =>
  by.call('POST', `/conversations/${id}/notes`, { clientId: newId(), text, mentions });

const toldTo = async (who: Person, id: string): Promise<Mention[]> =>
  ((await who.call('GET', '/mentions')).body['items'] as Mention[]).filter((one) => one.conversationId === id);

describe('a note that names a colleague', () => {
  test('is told to them, and is new until they have seen it', async () => {
    const id = await ask();
    expect((await note(id, [theo.agentId])).status).toBe(200);
    const [told] = await toldTo(theo, id);
    expect(told).toMatchObject({ agentId: theo.agentId, authorId: owner.agentId, text: '@Theo can you look?' });
    expect(told).toMatchObject({ seq: 2, seen: false, subject: 'Where is my parcel?' });
    expect(await toldTo(lea, id)).toEqual([]);
    await theo.call('PUT', `/conversations/${id}/seen`, { seq: 1 });
    expect((await toldTo(theo, id))[0]?.seen).toBe(false);
    await theo.call('PUT', `/conversations/${id}/seen`, { seq: 2 });
    expect((await toldTo(theo, id))[0]?.seen).toBe(true);
  });

  test('names each of them once, and not its writer', async () => {
    const id = await ask();
    expect((await note(id, [theo.agentId, theo.agentId, owner.agentId])).status).toBe(200);
    expect(await toldTo(theo, id)).toHaveLength(1);
    expect(await toldTo(owner, id)).toEqual([]);
  });

  test('tells nobody twice when it is sent again', async () => {
    const id = await ask();
    const body = { clientId: newId(), text: '@Theo', mentions: [theo.agentId] };
    for (let i = 0; i < 2; i++) await owner.call('POST', `/conversations/${id}/notes`, body);
    expect(await toldTo(theo, id)).toHaveLength(1);
  });

  test('is refused whole where somebody cannot see the conversation', async () => {
    const id = await ask();
    const team = await owner.call('POST', '/teams', { name: newId(), memberIds: [theo.agentId] });
    await owner.call('PUT', `/conversations/${id}/assignment`, { assigneeId: null, teamId: idOf(team) });
    const refusal = await note(id, [theo.agentId, lea.agentId]);
    expect([refusal.status, JSON.stringify(refusal.body)]).toEqual([400, expect.stringContaining('mentions')]);
    expect(await toldTo(theo, id)).toEqual([]);
    expect((await note(id, [theo.agentId])).status).toBe(200);
  });

  test('is refused for a stranger and for somebody taken off', async () => {
    const id = await ask();
    const former = await house.person(owner.workspaceId, 'agent');
    await owner.call('PATCH', `/agents/${former.agentId}`, { active: false });
    const stranger = await house.workspace('Elsewhere');
    for (const agentId of [former.agentId, stranger.agentId, newId()]) {
      expect((await note(id, [agentId])).status).toBe(400);
    }
  });

  test('is no longer told once the conversation is out of sight', async () => {
    const id = await ask();
    await note(id, [theo.agentId]);
    expect(await toldTo(theo, id)).toHaveLength(1);
    const team = await owner.call('POST', '/teams', { name: newId(), memberIds: [lea.agentId] });
    await owner.call('PUT', `/conversations/${id}/assignment`, { assigneeId: null, teamId: idOf(team) });
    expect(await toldTo(theo, id)).toEqual([]);
  });
});

test('what one is told comes in pages, newest first', async () => {
  const id = await ask();
  const mia = await house.person(owner.workspaceId, 'agent', 'Mia');
  for (const text of ['one', 'two', 'three']) await note(id, [mia.agentId], text);
  const first = await mia.call('GET', '/mentions?limit=2');
  const second = await mia.call('GET', `/mentions?limit=2&cursor=${String(first.body['next'])}`);
  const texts = [first, second].flatMap(({ body }) => (body['items'] as Mention[]).map(({ text }) => text));
  expect([texts, second.body['next']]).toEqual([['three', 'two', 'one'], null]);
});

test('the list shows what one colleague has', async () => {
  const [his, hers] = [await ask(), await ask()];
  for (const [id, who] of [
    [his, theo],
    [hers, lea],
  ] as const)
    await owner.call('PUT', `/conversations/${id}/assignment`, { assigneeId: who.agentId });
  const { body } = await owner.call('GET', `/conversations?limit=100&assigneeId=${theo.agentId}`);
  const shown = (body['items'] as { id: string }[]).map((one) => one.id);
  expect([shown.includes(his), shown.includes(hers)]).toEqual([true, false]);
});
