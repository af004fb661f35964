import type { Round } from '#server/platform/jobs/job.ts';
import { takeJob } from './keep.ts';

/** Mails whose errand was lost are asked for again. */
export const sweep: Round = {
  id: 'mail.sweep',
  match: '* * * * *',
  run: async (owner) => {
    await owner.query(
      `select graphile_worker.add_job('${takeJob}', json_build_object('workspaceId', workspace_id, 'inboxId', inbox_id), job_key => '${takeJob} ' || inbox_id)
       from raw_mails where state = 'new' and next_try_at < now() - interval '2 minutes' group by workspace_id, inbox_id`,
    );
  },
};
