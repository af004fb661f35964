import { countEffects, recount } from '#server/modules/reports/index.ts';
import type { House, Person } from '#test/support/house.ts';

/** What is counted, and who gets it by mail. */
export interface ReportScene {
  readonly reportScheduleId: string;
  /** Figures of single colleagues are on. */
  readonly figuresSwitchId: string;
}

/** Counts what there is, leaves an hour to be counted anew, and has a report sent each week. */
export async function addReports(house: House, owner: Person): Promise<ReportScene> {
  const { takeTurn } = house.app.platform;
  await house.catchUp();
  while (await takeTurn(owner.workspaceId, recount)) continue;
  await takeTurn(owner.workspaceId, countEffects);
  await owner.call('POST', '/reports/recount');
  const body = { page: 'promise', every: 'week', agentIds: [owner.agentId] };
  const made = await owner.call('POST', '/report-schedules', body);
  const words = { basis: 'works_council', agreedOn: '2026-01-07', words: 'To learn where somebody needs help.' };
  const switched = await owner.call('PUT', '/colleague-figures/setting', { shown: true, ...words });
  return {
    reportScheduleId: String(made.body['id']),
    figuresSwitchId: (switched.body['switched'] as { id: string }).id,
  };
}
