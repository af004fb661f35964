import type { surveyAnswersRoutes } from '#contract/survey-answers.ts';
import type { surveysRoutes } from '#contract/surveys.ts';
import type { widgetSurveyRoutes } from '#contract/public-survey.ts';
import type { Call } from '#contract/define.ts';
import type { Scene } from '../scene.ts';

type Wanted = typeof surveysRoutes & typeof surveyAnswersRoutes & typeof widgetSurveyRoutes;
const survey = (scene: Scene) => ({ params: { id: scene.surveyId } });
const draft = (scene: Scene) => ({ params: { id: scene.draftSurveyId } });
const followUp = (scene: Scene) => ({ params: { id: scene.followUpId } });

/** One good request for each route of surveys, answers and follow-ups. */
export const surveyRequests: { readonly [K in keyof Wanted]: (scene: Scene) => Call<Wanted[K]> } = {
  'GET /surveys': () => ({}),
  'POST /surveys': () => ({ body: { name: 'After a chat', measure: 'ces' } }),
  'GET /surveys/:id': survey,
  'PATCH /surveys/:id': (scene) => ({ ...survey(scene), body: { name: 'After each chat' } }),
  'DELETE /surveys/:id': draft,
  'POST /surveys/:id/versions': survey,
  'PUT /surveys/:id/pause': survey,
  'DELETE /surveys/:id/pause': survey,
  'POST /surveys/:id/invitations': (scene) => ({
    ...survey(scene),
    body: { conversationId: scene.askableId, way: 'link' },
  }),
  'GET /survey-rules': () => ({}),
  'PUT /inboxes/:id/survey': (scene) => ({
    params: { id: scene.chatInbox.id },
    body: { surveyId: scene.surveyId, delayMinutes: 30, share: 1 },
  }),
  'GET /surveys/:id/results': (scene) => ({ ...survey(scene), query: { days: 30, inboxId: scene.chatInbox.id } }),
  'GET /surveys/:id/themes': (scene) => ({ ...survey(scene), query: { days: 30 } }),
  'GET /survey-answers': (scene) => ({ query: { surveyId: scene.surveyId, limit: 10 } }),
  'PUT /survey-answers/:id/translation': (scene) => ({
    params: { id: scene.surveyAnswerId },
    body: { text: 'In our words' },
  }),
  'GET /survey-follow-ups': () => ({ query: { state: 'open', limit: 10 } }),
  'GET /survey-follow-ups/counts': () => ({}),
  'PUT /survey-follow-ups/:id/owner': (scene) => ({ ...followUp(scene), body: { ownerId: scene.colleague.agentId } }),
  'PUT /survey-follow-ups/:id/closure': (scene) => ({
    ...followUp(scene),
    body: { outcome: 'repaired', done: 'Sent it again' },
  }),
  'DELETE /survey-follow-ups/:id/closure': followUp,
  'GET /surveys/:id/changes': survey,
  'POST /surveys/:id/changes': (scene) => ({
    ...survey(scene),
    body: { theme: 'courier', change: 'Another one comes now.' },
  }),
  'POST /survey-notes/:id/draft': (scene) => ({ params: { id: scene.surveyNoteId } }),
  'GET /widget/survey': () => ({}),
  'PUT /widget/survey': (scene) => ({ body: { invitationId: scene.chatInvitationId, values: { score: 5 } } }),
  'DELETE /widget/survey': () => ({}),
};
