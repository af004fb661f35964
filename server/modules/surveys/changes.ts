import type { SurveyChange } from '#contract/survey-answers.ts';
import { follower } from '#server/follow.ts';
import { keepDraft } from '#server/modules/conversations/index.ts';
import { self } from '#server/modules/people/index.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { viewerOf } from './follow-up.ts';
import { surveyBy } from './manage.ts';
import * as store from './store/changes.ts';
import { mentions, textsOf } from './themes.ts';

interface Said {
  readonly theme: string;
  readonly change: string;
  readonly days: number;
}

/** Something changed because customers said so: each of those who raised it gets a note, which a colleague reads over and sends. */
export async function change(ctx: Ctx, surveyId: string, { theme, change: words, days }: Said): Promise<SurveyChange> {
  await surveyBy(ctx.tx, surveyId);
  const id = newId();
  await store.insertChange(ctx.tx, id, surveyId, theme, words, ctx.caller.agentId, ctx.now);
  const raised = (await textsOf(ctx, surveyId, days)).filter((row) => mentions(row.words, theme));
  for (const { contactId, conversationId } of raised)
    await store.insertNote(ctx.tx, newId(), id, contactId, conversationId);
  const made = (await changes(ctx, surveyId)).find((one) => one.id === id);
  if (made === undefined) throw notFound();
  return made;
}

export async function changes(ctx: Ctx, surveyId: string): Promise<SurveyChange[]> {
  await surveyBy(ctx.tx, surveyId);
  const rows = await store.changesOf(ctx.tx, surveyId);
  const ids = rows.map(({ id }) => id);
  const notes = Map.groupBy(await store.notesOf(ctx.tx, ids, ...viewerOf(ctx)), ({ changeId }) => changeId);
  return rows.map((row) => ({ kind: 'surveyChange', ...row, notes: (notes.get(row.id) ?? []).map(noteOf) }));
}

const noteOf = ({ id, contactId, contactName, contactEmail, conversationId, draftedAt, sentAt }: store.NoteRow) => ({
  ...{ id, conversationId },
  contact: { id: contactId, name: contactName, email: contactEmail },
  state: sentAt !== null ? ('sent' as const) : draftedAt !== null ? ('drafted' as const) : ('waiting' as const),
});

/** Puts the note into my draft in the customer’s conversation. */
export async function draftNote(ctx: Ctx, id: string): Promise<{ conversationId: string }> {
  const me = self(ctx);
  const [note] = await store.findNote(ctx.tx, id, ...viewerOf(ctx));
  if (note === undefined) throw notFound();
  const greeting = note.contactName === null ? 'Hello,' : `Hello ${note.contactName.split(' ')[0] ?? ''},`;
  await keepDraft(ctx, note.conversationId, 'reply', `${greeting}\n\n${note.change}`);
  await store.markDrafted(ctx.tx, id, ctx.now, me);
  return { conversationId: note.conversationId };
}

/** Whoever took a note into their draft and then wrote there has told the customer. */
export const told = follower('surveys.told', ['message.sent'], async (turn, happened) => {
  for (const { said, conversationId, at } of happened) {
    if (conversationId !== null && said.message?.authorId != null)
      await store.markSent(turn.tx, conversationId, said.message.authorId, at);
  }
});
