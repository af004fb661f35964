import { newId } from '#server/platform/id.ts';
import { insertInvitation, insertPass } from '#server/modules/surveys/store/invitations.ts';
import { callAs, type House, type Person } from '#test/support/house.ts';

/** A survey that was published and answered, and what came of it. */
export interface SurveyScene {
  readonly surveyId: string;
  readonly draftSurveyId: string;
  readonly surveyAnswerId: string;
  readonly followUpId: string;
  readonly surveyNoteId: string;
  /** What the scene’s visitor is asked in the chat. */
  readonly chatInvitationId: string;
  /** A resolved conversation whose customer may be asked. */
  readonly askableId: string;
}
interface Given {
  readonly inbox: { readonly id: string; readonly publicKey: string };
  /** The scene’s visitor. */
  readonly contactId: string;
}

export async function addSurveys(house: House, owner: Person, { inbox, contactId }: Given): Promise<SurveyScene> {
  const made = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const answer = await owner.call(method, path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const begun = async (): Promise<string> =>
    String((await made('POST', '/surveys', { name: `After a chat ${newId().slice(-6)}`, measure: 'csat' }))['id']);
  const [surveyId, draftSurveyId] = [await begun(), await begun()];
  await made('POST', `/surveys/${surveyId}/versions`);
  await made('PUT', `/inboxes/${inbox.id}/survey`, { surveyId, delayMinutes: 60, share: 0.5 });
  const [answered, askableId] = [
    await settled(house, owner, inbox.publicKey),
    await settled(house, owner, inbox.publicKey),
  ];
  const invited = await made('POST', `/surveys/${surveyId}/invitations`, { conversationId: answered, way: 'link' });
  const form = new URLSearchParams({ 'q.score': '1', 'q.why': 'The courier never came.', seen: 'score' });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const url = new URL(String(invited['link'])).pathname;
  await house.app.http.inject({ method: 'POST', url, headers, payload: String(form) });
  const [first] = (await made('GET', '/survey-follow-ups'))['items'] as { id: string; answerId: string }[];
  const change = await made('POST', `/surveys/${surveyId}/changes`, {
    theme: 'courier',
    change: 'Another courier comes now.',
  });
  const [note] = change['notes'] as { id: string }[];
  if (first === undefined || note === undefined) throw new Error('the answer raised something');
  const chatInvitationId = newId();
  await house.app.platform.takeTurn(owner.workspaceId, async ({ tx, now }) => {
    const until = new Date(Date.parse(now) + 86_400_000).toISOString();
    const at = [contactId, answered, inbox.id, null, 'answered', 'chat', newId(), 'en', now, until] as const;
    await insertInvitation(tx, chatInvitationId, surveyId, 1, ...at);
    await insertPass(tx, newId(), surveyId, inbox.id, null, 'answered', 'not_sampled', now);
  });
  return {
    ...{ surveyId, draftSurveyId, chatInvitationId, askableId },
    ...{ surveyAnswerId: first.answerId, followUpId: first.id, surveyNoteId: note.id },
  };
}

/** Somebody wrote in the chat, was answered, and it was resolved. */
async function settled(house: House, owner: Person, key: string): Promise<string> {
  const arrival = await callAs(house.app, {}, 'POST', '/widget/visits', { inbox: key });
  const authorization = `Bearer ${String(arrival.body['token'])}`;
  const written = await callAs(house.app, { authorization }, 'POST', '/widget/messages', {
    clientId: newId(),
    text: 'Hello',
  });
  const { id } = written.body['conversation'] as { id: string };
  await owner.call('POST', `/conversations/${id}/replies`, {
    clientId: newId(),
    text: 'Good morning',
    seenSeq: 9,
    then: 'resolve',
  });
  return id;
}
