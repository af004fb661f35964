import { z } from 'zod';
import { ContactName } from './contacts.ts';
import { At, ById, Id, Line, Paging, Text, events, page, routes } from './define.ts';
import { FeelingLabel } from './feelings.ts';
import { SurveyValues } from './public-survey.ts';
import { Measure } from './survey-content.ts';
import { SurveyResults, SurveyTheme } from './survey-results.ts';
import { SurveyWay } from './surveys.ts';

/** What a customer answered. `id` is the invitation’s. */
export const SurveyAnswer = z.object({
  kind: z.literal('surveyAnswer'),
  id: Id,
  surveyId: Id,
  surveyName: z.string(),
  version: z.number().int(),
  measure: Measure,
  contact: ContactName,
  conversation: z.object({ id: Id, number: z.number().int(), subject: z.string() }).nullable(),
  episodeId: Id.nullable(),
  way: SurveyWay,
  score: z.number().int().nullable(),
  low: z.boolean(),
  values: SurveyValues,
  /** All that was written in their own words. */
  text: z.string(),
  /** ISO 639-1; null where nothing was written, or it cannot be told. */
  language: z.string().nullable(),
  /** What the words read as; null where they were not read, or where an unsure reading speaks against a good score. */
  feeling: FeelingLabel.nullable(),
  /** Put into the house’s words by a colleague, beside what they wrote. */
  translation: z.object({ text: z.string(), by: z.string(), at: At }).nullable(),
  answeredAt: At,
  changedAt: At.nullable(),
  followUpId: Id.nullable(),
});
export type SurveyAnswer = z.infer<typeof SurveyAnswer>;

/** What came of following up. `nothing` is an outcome: somebody looked. */
export const FollowUpOutcome = z.enum(['repaired', 'explained', 'apologised', 'passed_on', 'not_reached', 'nothing']);
export type FollowUpOutcome = z.infer<typeof FollowUpOutcome>;

/** A low answer that somebody should come back to, by the close of the second working day. */
export const FollowUp = z.object({
  kind: z.literal('followUp'),
  id: Id,
  answerId: Id,
  surveyName: z.string(),
  measure: Measure,
  score: z.number().int().nullable(),
  text: z.string(),
  contact: ContactName,
  conversationId: Id.nullable(),
  ownerId: Id.nullable(),
  state: z.enum(['open', 'closed']),
  dueAt: At,
  overdue: z.boolean(),
  outcome: FollowUpOutcome.nullable(),
  /** What was done, in words. */
  done: z.string().nullable(),
  closedAt: At.nullable(),
  closedBy: Id.nullable(),
  createdAt: At,
});
export type FollowUp = z.infer<typeof FollowUp>;

/** Something changed because customers said so; each of them is told by a person, with words to begin from. */
export const SurveyChange = z.object({
  kind: z.literal('surveyChange'),
  id: Id,
  surveyId: Id,
  theme: z.string(),
  /** What is different now, and the words that the drafts begin with. */
  change: z.string(),
  madeBy: Id.nullable(),
  madeAt: At,
  notes: z.array(
    z.object({
      id: Id,
      contact: ContactName,
      conversationId: Id.nullable(),
      state: z.enum(['waiting', 'drafted', 'sent']),
    }),
  ),
});
export type SurveyChange = z.infer<typeof SurveyChange>;

const Days = z.coerce.number().int().min(1).max(730).default(90);

export const surveyAnswersRoutes = routes({
  'GET /surveys/:id/results': {
    can: 'surveys.read',
    about: 'What a survey says, with its interval, its response rate, and who did not answer.',
    params: ById,
    query: z.strictObject({ days: Days, inboxId: Id.optional() }),
    reply: SurveyResults,
  },
  'GET /surveys/:id/themes': {
    can: 'surveys.read',
    about: 'What low answers speak of more than the others, with examples.',
    params: ById,
    query: z.strictObject({ days: Days }),
    reply: z.object({ items: z.array(SurveyTheme), texts: z.number().int() }),
  },
  'GET /survey-answers': {
    can: 'surveys.read',
    about: 'Answers, newest first: of a survey, a customer or a conversation.',
    query: z.strictObject({
      ...Paging,
      surveyId: Id.optional(),
      contactId: Id.optional(),
      conversationId: Id.optional(),
      only: z.enum(['low', 'words']).optional(),
    }),
    reply: page(SurveyAnswer),
  },
  'PUT /survey-answers/:id/translation': {
    can: 'surveys.follow',
    about: 'Keep what somebody wrote in words of the house, beside their own.',
    params: ById,
    body: z.strictObject({ text: Text }),
    reply: SurveyAnswer,
  },
  'GET /survey-follow-ups': {
    can: 'surveys.read',
    about: 'Low answers to come back to, soonest due first; closed ones newest first.',
    query: z.strictObject({
      ...Paging,
      state: z.enum(['open', 'overdue', 'closed']).default('open'),
      owner: z.union([Id, z.literal('nobody')]).optional(),
    }),
    reply: page(FollowUp),
  },
  'GET /survey-follow-ups/counts': {
    can: 'surveys.read',
    about: 'How many are open, overdue and mine, and how many loops were closed in the last four weeks.',
    reply: z.object({
      open: z.number().int(),
      overdue: z.number().int(),
      mine: z.number().int(),
      raised: z.number().int(),
      closed: z.number().int(),
      closedInTime: z.number().int(),
    }),
  },
  'PUT /survey-follow-ups/:id/owner': {
    can: 'surveys.follow',
    about: 'Say who comes back to a customer.',
    params: ById,
    body: z.strictObject({ ownerId: Id.nullable() }),
    reply: FollowUp,
  },
  'PUT /survey-follow-ups/:id/closure': {
    can: 'surveys.follow',
    about: 'Close the loop, with what was done.',
    params: ById,
    body: z.strictObject({
      outcome: FollowUpOutcome,
      done: z.string().trim().min(3, 'say in a few words what was done').max(2000),
    }),
    reply: FollowUp,
  },
  'DELETE /survey-follow-ups/:id/closure': {
    can: 'surveys.follow',
    about: 'Open it again.',
    params: ById,
    reply: FollowUp,
  },
  'GET /surveys/:id/changes': {
    can: 'surveys.read',
    about: 'What changed because of answers, and who has heard of it.',
    params: ById,
    reply: z.object({ items: z.array(SurveyChange) }),
  },
  'POST /surveys/:id/changes': {
    can: 'surveys.manage',
    about: 'Close a theme: say what changed, and begin a note to everybody who raised it. Nothing is sent by itself.',
    params: ById,
    body: z.strictObject({ theme: Line, change: Text, days: z.number().int().min(1).max(730).default(90) }),
    reply: SurveyChange,
  },
  'POST /survey-notes/:id/draft': {
    can: 'surveys.follow',
    about: 'Put the note into the customer’s conversation as my draft, to be read over and sent there.',
    params: ById,
    reply: z.object({ conversationId: Id }),
  },
});

export const surveyAnswersEvents = events({
  'followup.changed': {
    about: 'A low answer is to be followed up, was given to somebody, or closed.',
    to: { agents: FollowUp },
  },
  'survey.translated': { about: 'A colleague translated an answer.', to: { agents: SurveyAnswer } },
});
