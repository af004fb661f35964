import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { chatInboxOf, idOf, visit, type Scene, type Visitor } from '#test/guards/scene.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';
import { channels } from '#server/channels.ts';
import type { Turn } from '#server/platform/turn.ts';
import { custody } from './custody.ts';
import { askAsPlanned, type Planned } from './plan.ts';
import { openReach } from './reach.ts';

let house: House;
let rows: Rows;
let owner: Person;
let inbox: Scene['chatInbox'];
let surveyId: string;

beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  owner = await house.workspace();
  inbox = await chatInboxOf(owner);
  surveyId = idOf(await owner.call('POST', '/surveys', { name: 'After a chat', measure: 'csat' }));
  await owner.call('POST', `/surveys/${surveyId}/versions`);
  await owner.call('PUT', `/inboxes/${inbox.id}/survey`, { surveyId, delayMinutes: 5, share: 1 });
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const turn = <T>(work: (turn: Turn) => Promise<T>): Promise<T> => house.app.platform.takeTurn(owner.workspaceId, work);
const sql = async <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
  (await rows.client.query<R & Record<string, unknown>>(text, values)).rows;

/** Somebody in the chat whose conversation was answered and resolved, and who was asked about it. */
async function asked(language?: string): Promise<{ visitor: Visitor; id: string; contactId: string }> {
  const visitor = await visit(house, inbox.publicKey);
  const id = idOf(await visitor.write('Do you have decaf?'), 'conversation');
  if (language !== undefined)
    await sql('update contacts set language = $1 where id = (select contact_id from conversations where id = $2)', [
      language,
      id,
    ]);
  await owner.call('POST', `/conversations/${id}/replies`, {
    clientId: newId(),
    text: 'We do.',
    seenSeq: 9,
    then: 'resolve',
  });
  await house.catchUp();
  const [plan] = await sql<{ payload: Planned }>(
    `select payload from graphile_worker._private_jobs where payload->>'conversationId' = $1 and key like 'surveys.ask%'`,
    [id],
  );
  if (plan === undefined) throw new Error('nothing is planned');
  await turn((held) => askAsPlanned(held, openReach(channels, house.app.platform), plan.payload));
  const [row] = await sql<{ contact_id: string }>('select contact_id from conversations where id = $1', [id]);
  return { visitor, id, contactId: row?.contact_id ?? '' };
}
const surveyOf = async (visitor: Visitor) =>
  (await visitor.call('GET', '/widget/survey')).body['survey'] as {
    invitationId: string;
    title: string;
    lang: string;
    values: object;
  } | null;

test('the chat shows what is asked in the customer’s language, and nothing of the house', async () => {
  const { visitor } = await asked('de-AT');
  const survey = await surveyOf(visitor);
  expect([survey?.lang, survey?.title]).toEqual(['de', 'Wie war es?']);
  const [event] = await sql<{ visitor: object }>(
    `select visitor from events where name = 'survey.sent' order by seq desc limit 1`,
  );
  expect(event?.visitor).toEqual({ survey });
  expect(JSON.stringify(survey)).not.toContain(owner.workspaceId);
  const stranger = await visit(house, inbox.publicKey);
  expect(await surveyOf(stranger)).toBeNull();
  const foreign = { invitationId: survey?.invitationId, values: { score: 1 } };
  expect((await stranger.call('PUT', '/widget/survey', foreign)).status).toBe(400);
});

test('an answer in the chat is kept, changed, and refused where it is none', async () => {
  const { visitor, contactId } = await asked();
  const invitationId = (await surveyOf(visitor))?.invitationId;
  for (const values of [{}, { score: 6 }, { score: 3.5 }, { score: '3' }])
    expect((await visitor.call('PUT', '/widget/survey', { invitationId, values })).status).toBe(400);
  const first = await visitor.call('PUT', '/widget/survey', {
    invitationId,
    values: { score: 4, what: ['time'], why: 'Quick.' },
  });
  expect([first.status, first.body['values'], first.body['comesBack']]).toEqual([
    ...[200, { score: 4, why: 'Quick.' }],
    null,
  ]);
  await visitor.call('PUT', '/widget/survey', { invitationId, values: { score: 5 } });
  const [answer] = (await owner.call('GET', `/survey-answers?contactId=${contactId}`)).body['items'] as Record<
    string,
    unknown
  >[];
  expect(answer).toMatchObject({ score: 5, text: '', way: 'chat', values: { score: 5 } });
  expect(answer?.['changedAt']).not.toBeNull();
});

test('after a low answer the chat says that somebody comes back to it, until they have', async () => {
  const { visitor, contactId } = await asked('de');
  const invitationId = (await surveyOf(visitor))?.invitationId;
  const low = await visitor.call('PUT', '/widget/survey', { invitationId, values: { score: 2 } });
  expect(low.body['comesBack']).toBe('Jemand von uns meldet sich deswegen bei Ihnen.');
  await sql(`update follow_ups set closed_at = now(), outcome = 'explained' where contact_id = $1`, [contactId]);
  const again = await visitor.call('PUT', '/widget/survey', { invitationId, values: { score: 1 } });
  expect(again.body['comesBack']).toBeNull();
});

test('whoever rather not is asked no more; a conversation that is open again is not asked about', async () => {
  const declined = await asked();
  await declined.visitor.call('DELETE', '/widget/survey');
  expect(await surveyOf(declined.visitor)).toBeNull();
  const again = await asked();
  await again.visitor.write('One more thing');
  expect(await surveyOf(again.visitor)).toBeNull();
});

test('whoever does not want to be read is not; the answer counts the same', async () => {
  const { visitor, contactId } = await asked();
  await sql('update contacts set profiling = false where id = $1', [contactId]);
  const invitationId = (await surveyOf(visitor))?.invitationId;
  await visitor.call('PUT', '/widget/survey', {
    invitationId,
    values: { score: 1, why: 'This is the worst, I am furious!' },
  });
  const [kept] = await sql<{ reading: object | null }>('select reading from survey_answers where contact_id = $1', [
    contactId,
  ]);
  expect(kept?.reading).toBeNull();
  const [answer] = (await owner.call('GET', `/survey-answers?contactId=${contactId}`)).body['items'] as Record<
    string,
    unknown
  >[];
  expect([answer?.['feeling'], answer?.['low'], answer?.['followUpId'] !== null]).toEqual([null, true, true]);
});

test('what is kept about somebody is handed out, moves with them and back, and goes with them', async () => {
  const { visitor, contactId } = await asked();
  const invitationId = (await surveyOf(visitor))?.invitationId;
  await visitor.call('PUT', '/widget/survey', { invitationId, values: { score: 2, why: 'The bag was torn.' } });
  const held = (await turn((one) => custody.hand(one, contactId))) as Record<string, unknown>[];
  expect(held).toMatchObject([{ name: 'After a chat', score: 2, words: 'The bag was torn.', way: 'chat' }]);
  expect(JSON.stringify(held)).not.toContain('token');
  const { contactId: other } = await asked();
  const moved = await turn((one) => custody.move(one, contactId, other));
  expect(moved['survey_answers']).toEqual([invitationId]);
  expect(((await turn((one) => custody.hand(one, other))) as unknown[]).length).toBe(2);
  await turn((one) => custody.moveBack(one, moved, contactId, other));
  expect(((await turn((one) => custody.hand(one, contactId))) as unknown[]).length).toBe(1);
  for (let i = 0; i < 2; i++) await turn((one) => custody.erase(one, contactId, 'Customer 7'));
  for (const table of ['survey_invitations', 'survey_answers', 'follow_ups', 'survey_notes'])
    expect([table, await sql(`select from "${table}" where contact_id = $1`, [contactId])]).toEqual([table, []]);
});
