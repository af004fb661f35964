import type { Round } from '#server/platform/jobs/job.ts';

/** What nobody sent is forgotten, and then the bytes that nothing hangs to. */
export const rounds: readonly Round[] = [
  {
    id: 'files.forget',
    match: '17 3 * * *',
    run: async (owner) => {
      await owner.query(`delete from attachments where message_id is null and created_at < now() - interval '7 days'`);
      await owner.query(
        `delete from blobs b where b.created_at < now() - interval '1 day' and not exists (
           select from attachments a where a.workspace_id = b.workspace_id and a.sha256 = b.sha256)`,
      );
    },
  },
];
