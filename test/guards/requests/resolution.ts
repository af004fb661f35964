import type { Call } from '#contract/define.ts';
import type { resolutionRoutes } from '#contract/resolution.ts';
import type { topicsRoutes } from '#contract/topics.ts';
import { newId } from '#server/platform/id.ts';
import type { Scene } from '../scene.ts';

type Routes = typeof topicsRoutes & typeof resolutionRoutes;
type Requests = { readonly [K in keyof Routes]: (scene: Scene) => Call<Routes[K]> };

const topic = (scene: Scene) => ({ params: { id: scene.topicId } });
const conversation = (scene: Scene) => ({ params: { id: scene.conversationId } });

/** One good request per route of topics and resolution. */
export const resolutionRequests: Requests = {
  'GET /topics': () => ({}),
  'POST /topics': () => ({ body: { name: `Topic ${newId().slice(-8)}`, rules: [{ on: 'word', text: 'grinder' }] } }),
  'PATCH /topics/:id': (scene) => ({ ...topic(scene), body: { group: 'Money' } }),
  'DELETE /topics/:id': (scene) => ({ params: { id: scene.spareTopicId } }),
  'POST /topics/:id/merge': (scene) => ({ params: { id: scene.spareTopicId }, body: { into: scene.topicId } }),
  'GET /topics/proposed': () => ({}),
  'GET /topics/suggestions': () => ({}),
  'POST /topics/test': () => ({ body: { text: 'You charged me twice.' } }),
  'GET /conversations/:id/topic': conversation,
  'PUT /conversations/:id/topic': (scene) => ({ ...conversation(scene), body: { topicId: scene.topicId } }),
  'DELETE /conversations/:id/topic': conversation,
  'GET /resolution': (scene) => ({
    query: {
      ...{ from: '2020-01-01T00:00:00Z', to: '2120-01-01T00:00:00Z' },
      ...{ inboxId: scene.chatInbox.id, topicId: scene.topicId, teamId: scene.teamId },
    },
  }),
  'POST /resolution/rebuild': () => ({}),
  'GET /conversations/:id/next-issues': conversation,
  'DELETE /conversations/:id/next-issues/:topicId': (scene) => ({
    params: { id: scene.conversationId, topicId: scene.spareTopicId },
  }),
};
