import type { colleagueFiguresRoutes } from '#contract/colleague-figures.ts';
import type { Call } from '#contract/define.ts';
import type { reportsRoutes } from '#contract/reports.ts';
import type { Scene } from '../scene.ts';

type Routes = typeof reportsRoutes & typeof colleagueFiguresRoutes;
type Requests = { readonly [K in keyof Routes]: (scene: Scene) => Call<Routes[K]> };

const parts = (scene: Scene) => ({ inboxId: scene.chatInbox.id, teamId: scene.teamId, topicId: scene.topicId });

/** One good request per route of reports. */
export const reportRequests: Requests = {
  'GET /reports/:page': (scene) => ({
    params: { page: 'promise' },
    query: { from: '2026-01-01', to: '2026-12-31', by: 'week', hours: 'clock', ...parts(scene) },
  }),
  'GET /reports/:page/csv': (scene) => ({
    params: { page: 'volumes' },
    query: { from: '2026-01-01', to: '2026-12-31', table: 'time', ...parts(scene) },
  }),
  'GET /report-figures': () => ({}),
  'POST /reports/recount': () => ({}),
  'GET /report-schedules': () => ({}),
  'POST /report-schedules': (scene) => ({
    body: {
      page: 'promise',
      every: 'week',
      agentIds: [scene.owner.agentId],
      inboxId: scene.chatInbox.id,
      teamId: scene.teamId,
    },
  }),
  'DELETE /report-schedules/:id': (scene) => ({ params: { id: scene.reportScheduleId } }),
  'GET /colleague-figures/setting': () => ({}),
  'PUT /colleague-figures/setting': () => ({
    body: { shown: true, basis: 'colleagues', agreedOn: '2026-01-07', words: 'To learn where somebody needs help.' },
  }),
  'PUT /colleague-figures/reading': (scene) => ({ body: { id: scene.figuresSwitchId } }),
  'GET /colleague-figures/mine': () => ({ query: {} }),
  'GET /colleague-figures': () => ({ query: {} }),
};
