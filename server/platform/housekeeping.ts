import type { Round } from './jobs/job.ts';

/** What the floor clears away by itself, each day at night (UTC). */
export const housekeeping: readonly Round[] = [
  clear('events.forget', '7 2 * * *', `delete from events where at < now() - interval '14 days'`),
  clear('repeats.forget', '23 * * * *', `delete from repeats where created_at < now() - interval '72 hours'`),
  clear('sign_ins.forget', '41 * * * *', `delete from login_failures where at < now() - interval '1 day'`),
  clear(
    'visits.forget',
    '31 2 * * *',
    `delete from visits where contact_id is null and last_seen_at < now() - interval '30 days'`,
  ),
];

function clear(id: string, match: string, sql: string): Round {
  return {
    id,
    match,
    run: async (owner) => {
      await owner.query(sql);
    },
  };
}
