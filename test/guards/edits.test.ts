import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openHouse } from '#test/support/house.ts';
import type { Answer, House, Person } from '#test/support/house.ts';
import { chatInboxOf, idOf, visit } from './scene.ts';
import type { Visitor } from './scene.ts';

/** Two people at once: nobody overwrites anybody without being told. */
let house: House;
let people: Person[];
let inboxKey: string;
beforeAll(async () => {
  house = await openHouse();
  const owner = await house.workspace();
  people = [owner, await house.person(owner.workspaceId, 'agent'), await house.person(owner.workspaceId, 'lead')];
  inboxKey = (await chatInboxOf(owner)).publicKey;
});
afterAll(() => house.close());

const person = (i: number): Person => people[i % people.length] as Person;
async function begin(): Promise<{ visitor: Visitor; id: string; version: number }> {
  const visitor = await visit(house, inboxKey);
  const id = idOf(await visitor.write('Hello'), 'conversation');
  const shown = await person(0).call('GET', `/conversations/${id}`);
  return { visitor, id, version: (shown.body['conversation'] as { version: number }).version };
}
const verdicts = (answers: readonly Answer[]): string[] =>
  answers.map((answer) => (answer.status === 200 ? 'done' : (answer.body.code ?? ''))).sort();

const edits: Record<string, (who: Person, id: string, version: number) => Promise<Answer>> = {
  assignment: (who, id, version) =>
    who.call('PUT', `/conversations/${id}/assignment`, { assigneeId: who.agentId, version }),
  labels: (who, id, version) => who.call('PATCH', `/conversations/${id}`, { subject: newId(), version }),
  snooze: (who, id, version) =>
    who.call('PUT', `/conversations/${id}/snooze`, { until: new Date(Date.now() + 3_600_000).toISOString(), version }),
  resolution: (who, id, version) => who.call('POST', `/conversations/${id}/resolution`, { version }),
};
test.each(Object.keys(edits))(
  '%s: of nine edits of the same version one is done, the others see what it became',
  async (name) => {
    const { id, version } = await begin();
    const edit = edits[name] as (typeof edits)[string];
    const answers = await Promise.all(Array.from({ length: 9 }, (_, i) => edit(person(i), id, version)));
    expect(verdicts(answers)).toEqual([...Array<string>(8).fill('changed_meanwhile'), 'done']);
    for (const { body } of answers.filter((answer) => answer.status === 409)) {
      expect((body['conversation'] as { version: number }).version).toBe(version + 1);
    }
  },
);

test('of three colleagues who answer the same words at once, one does, and the others see that answer', async () => {
  const { id } = await begin();
  const answers = await Promise.all(
    [0, 1, 2].map((i) =>
      person(i).call('POST', `/conversations/${id}/replies`, {
        clientId: newId(),
        text: `By ${String(i)}`,
        seenSeq: 1,
      }),
    ),
  );
  expect(verdicts(answers)).toEqual(['done', 'stale_reply', 'stale_reply']);
  const sent = answers.find((answer) => answer.status === 200)?.body['message'] as { id: string };
  for (const { body } of answers.filter((answer) => answer.status === 409)) {
    expect((body['newer'] as { id: string }[]).map((message) => message.id)).toEqual([sent.id]);
  }
});

test('everybody at once: numbers stay dense, and each version is taken once', async () => {
  const { visitor, id } = await begin();
  const work = Array.from({ length: 60 }, (_, i) => {
    if (i % 4 === 0) return visitor.write(`line ${String(i)}`);
    const at = `/conversations/${id}`;
    if (i % 4 === 1) return person(i).call('POST', `${at}/notes`, { clientId: newId(), text: 'Note' });
    if (i % 4 === 2) return person(i).call('PUT', `${at}/assignment`, { assigneeId: person(i).agentId });
    return person(i).call('POST', `${at}/replies`, { clientId: newId(), text: 'Answer', seenSeq: 1000 });
  });
  expect(new Set((await Promise.all(work)).map((answer) => answer.status))).toEqual(new Set([200]));
  const shown = await person(0).call('GET', `/conversations/${id}/messages?after=0&limit=200`);
  const seqs = (shown.body['items'] as { seq: number }[]).map((message) => message.seq);
  expect(seqs).toEqual(seqs.map((_, i) => i + 1));
  const { conversation } = (await person(0).call('GET', `/conversations/${id}`)).body as unknown as {
    conversation: { seq: number };
  };
  expect(conversation.seq).toBe(seqs.length);
});
