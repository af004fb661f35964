import { z } from 'zod';
import { At, Id, Nothing, routes } from './define.ts';
import { Question, Slug } from './survey-content.ts';

/** A question as a customer reads it. */
export const PublicQuestion = z.object({
  id: z.string(),
  type: Question.shape.type,
  ask: z.string(),
  required: z.boolean(),
  many: z.boolean(),
  from: z.number().int(),
  to: z.number().int(),
  /** What the ends of a scale mean. */
  lowEnd: z.string(),
  highEnd: z.string(),
  options: z.array(z.object({ id: z.string(), says: z.string() })),
  showIf: z.object({ question: z.string(), is: z.array(z.union([z.number(), z.string()])) }).nullable(),
});
export type PublicQuestion = z.infer<typeof PublicQuestion>;
/** What somebody answers, by question. */
export const SurveyValues = z.record(Slug, z.union([z.number().int(), z.string().max(4_000), z.array(Slug).max(12)]));
/** A survey as the customer sees it whom it asks. */
export const PublicSurvey = z.object({
  invitationId: Id,
  /** Of its words, as in HTML. */
  lang: z.string(),
  title: z.string(),
  intro: z.string(),
  thanks: z.string(),
  /** Said beside the thanks while somebody is to come back to the answer; in the language of the rest. */
  comesBack: z.string().nullable(),
  questions: z.array(PublicQuestion),
  values: SurveyValues,
  answered: z.boolean(),
  until: At,
});
export type PublicSurvey = z.infer<typeof PublicSurvey>;

export const widgetSurveyRoutes = routes({
  'GET /widget/survey': {
    can: 'visitor',
    about: 'What the customer is asked about their last conversation here, if anything.',
    reply: z.object({ survey: PublicSurvey.nullable() }),
  },
  'PUT /widget/survey': {
    can: 'visitor',
    about: 'Answer in the chat; the answer can be changed until it expires.',
    body: z.strictObject({ invitationId: Id, values: SurveyValues }),
    reply: PublicSurvey,
  },
  'DELETE /widget/survey': {
    can: 'visitor',
    about: 'Rather not: it is not shown again.',
    reply: Nothing,
  },
});
