import { z } from 'zod';
import { At, ById, Id, Line, Nothing, events, routes } from './define.ts';
import { PublicSurvey } from './public-survey.ts';
import { Measure, SurveyContent, SurveyFinding } from './survey-content.ts';

/** Share of people who are asked, chosen by lot (0..1]. */
const Share = z.number().min(0.01).max(1);
/** How a survey of the relation is sent: each night some of those who had to do with us lately, drawn by lot. */
export const Rhythm = z.strictObject({
  share: Share,
  /** Nobody is asked again sooner. */
  everyDays: z.number().int().min(30).max(365),
  /** Only people who wrote within so many days. */
  withinDays: z.number().int().min(7).max(365),
});
export type Rhythm = z.infer<typeof Rhythm>;

/** A survey. `draft` is what is being edited; what was published stays as it was, and answers name its version. */
export const Survey = z.object({
  kind: z.literal('survey'),
  id: Id,
  name: z.string(),
  measure: Measure,
  state: z.enum(['draft', 'running', 'paused']),
  /** The newest published version. */
  version: z.number().int().nullable(),
  publishedAt: At.nullable(),
  draft: SurveyContent,
  /** What the draft changes: what is published, else the words that a new survey begins with. */
  base: SurveyContent,
  /** The draft is not what is published. */
  changed: z.boolean(),
  findings: z.array(SurveyFinding),
  rhythm: Rhythm.nullable(),
  createdAt: At,
});
export type Survey = z.infer<typeof Survey>;

/** Which survey follows a resolution in an inbox. `id` is the inbox’s. */
export const SurveyRule = z.object({
  kind: z.literal('surveyRule'),
  id: Id,
  surveyId: Id.nullable(),
  delayMinutes: z.number().int(),
  share: z.number(),
});
export type SurveyRule = z.infer<typeof SurveyRule>;

/** Where somebody is asked: in the chat, by mail, or by a link that somebody else hands on. */
export const SurveyWay = z.enum(['chat', 'mail', 'link']);
/** Why somebody was not asked; each is counted. */
export const NotAsked = z.enum([
  ...(['not_sampled', 'cooldown', 'opted_out', 'reopened', 'owed', 'in_episode'] as const),
  ...(['auto_closed', 'no_way', 'paused', 'not_meant', 'too_late'] as const),
]);
export type NotAsked = z.infer<typeof NotAsked>;

/** What it was like when the conversation was closed: with an answer, on a low note, or without any answer of ours. */
export const Closure = z.enum(['answered', 'low', 'unanswered']);
export type Closure = z.infer<typeof Closure>;

export const surveysRoutes = routes({
  'GET /surveys': { can: 'surveys.read', about: 'Every survey.', reply: z.object({ items: z.array(Survey) }) },
  'POST /surveys': {
    can: 'surveys.manage',
    about: 'Begin a survey, with questions that suit what it measures.',
    body: z.strictObject({ name: Line, measure: Measure }),
    reply: Survey,
  },
  'GET /surveys/:id': { can: 'surveys.read', about: 'One survey.', params: ById, reply: Survey },
  'PATCH /surveys/:id': {
    can: 'surveys.manage',
    about: 'Change a survey’s name, draft or rhythm; what is published stays as it is.',
    params: ById,
    body: z.strictObject({
      name: Line.optional(),
      draft: SurveyContent.optional(),
      rhythm: Rhythm.nullable().optional(),
    }),
    reply: Survey,
  },
  'DELETE /surveys/:id': {
    can: 'surveys.manage',
    about: 'Remove a survey that was never published.',
    params: ById,
    reply: Nothing,
  },
  'POST /surveys/:id/versions': {
    can: 'surveys.manage',
    about: 'Publish the draft as a new version; refused with reasons where it does not ask fairly.',
    params: ById,
    reply: Survey,
  },
  'PUT /surveys/:id/pause': {
    can: 'surveys.manage',
    about: 'Ask nobody any more; whoever was asked may still answer.',
    params: ById,
    reply: Survey,
  },
  'DELETE /surveys/:id/pause': { can: 'surveys.manage', about: 'Go on asking.', params: ById, reply: Survey },
  'POST /surveys/:id/invitations': {
    can: 'surveys.manage',
    about: 'Ask the customer of a resolved conversation, under the same rules; says why not, where not.',
    params: ById,
    body: z.strictObject({ conversationId: Id, way: z.enum(['any', 'link']).default('any') }),
    reply: z.object({
      invitationId: Id.nullable(),
      way: SurveyWay.nullable(),
      /** Shown this once. */
      link: z.string().nullable(),
      /** The end of the link: whoever has it answers. */
      token: z.string().nullable(),
      notAsked: NotAsked.nullable(),
    }),
    secret: true,
  },
  'GET /survey-rules': {
    can: 'surveys.read',
    about: 'Which survey follows a resolution, by inbox.',
    reply: z.object({ items: z.array(SurveyRule) }),
  },
  'PUT /inboxes/:id/survey': {
    can: 'surveys.manage',
    about: 'Say which survey follows a resolution in an inbox, after how long, and for which share.',
    params: ById,
    body: z.strictObject({
      surveyId: Id.nullable(),
      delayMinutes: z
        .number()
        .int()
        .min(0)
        .max(14 * 1440),
      share: Share,
    }),
    reply: SurveyRule,
  },
});

/** Whom and what an invitation or an answer is about; `episodeId` is null where the whole relation is asked about. */
const About = z.object({
  invitationId: Id,
  surveyId: Id,
  contactId: Id,
  episodeId: Id.nullable(),
  conversationId: Id.nullable(),
  /** `csat` 1–5, `ces` 1–7, `nps` 0–10, `own` without a score. */
  kind: Measure,
  at: At,
});
export const surveysEvents = events({
  'survey.changed': { about: 'A survey was made, edited, published or paused.', to: { agents: Survey } },
  'survey.sent': {
    about: 'A customer was asked; in the chat they see the questions.',
    to: { agents: About.extend({ way: SurveyWay }), visitor: z.object({ survey: PublicSurvey }) },
  },
  'survey.answered': {
    about: 'A customer answered a survey, or changed their answer.',
    to: {
      agents: About.extend({
        score: z.number().int().nullable(),
        /** 1–2 of 5, 1–3 of 7, 0–6 of 10. */
        low: z.boolean(),
        /** An earlier answer of theirs is replaced by this one. */
        changed: z.boolean(),
      }),
    },
  },
});
