import type { ReportPage } from '#contract/reports.ts';
import { call, wordsFor } from '../../app/client.ts';
import { toast } from '../../ui/index.ts';
import type { queryOf } from './place.ts';

/** Saves a report, or one of its tables, as a file. */
export async function saveCsv(page: ReportPage, query: ReturnType<typeof queryOf>, table?: string): Promise<void> {
  try {
    const asked = { ...query, ...(table === undefined ? {} : { table }) };
    const { name, csv } = await call('GET /reports/:page/csv', { params: { page }, query: asked });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  } catch (problem) {
    toast({ text: wordsFor(problem) });
  }
}
