import { z } from 'zod';
import { job } from '#server/platform/jobs/job.ts';
import { findCompany, gather } from './store.ts';

const Which = z.object({ companyId: z.uuid() });
/** So many people in one turn, so that nobody who writes meanwhile waits. */
const atOnce = 500;

export const companyJobs = [
  job(
    'contacts.gather',
    (input) => Which.parse(input),
    async (turn, { companyId }) => {
      const [company] = await findCompany(turn.tx, companyId);
      if (company === undefined || company.domains.length === 0) return;
      const placed = await gather(turn.tx, companyId, company.domains, atOnce);
      if (placed.length === atOnce)
        await turn.queue('contacts.gather', { companyId }, { key: `contacts.gather ${companyId}` });
    },
  ),
];
