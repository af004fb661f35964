import type { Report, ReportPage, ReportQuery } from '#contract/reports.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import type { Turn } from '#server/platform/turn.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import { namesIn } from './names.ts';
import type { MakePage } from './page.ts';
import { effortPage } from './pages/effort.ts';
import { feelingsPage } from './pages/feelings.ts';
import { goodwillPage } from './pages/goodwill.ts';
import { livePage } from './pages/live.ts';
import { promisePage } from './pages/promise.ts';
import { promptnessPage } from './pages/promptness.ts';
import { satisfactionPage } from './pages/satisfaction.ts';
import { topicsPage } from './pages/topics.ts';
import { volumesPage } from './pages/volumes.ts';
import { askedFor } from './range.ts';
import { findState } from './store.ts';

const pages: Readonly<Record<ReportPage, MakePage>> = {
  promise: promisePage,
  live: livePage,
  volumes: volumesPage,
  promptness: promptnessPage,
  feelings: feelingsPage,
  satisfaction: satisfactionPage,
  topics: topicsPage,
  effort: effortPage,
  goodwill: goodwillPage,
};

/** A page for the time and the part that were asked for. `online`: colleagues who are here, for the page of the moment; a mail has no `viewer`. */
export async function report(
  { tx, now }: Pick<Turn, 'tx' | 'now'>,
  page: ReportPage,
  query: ReportQuery,
  online: number,
  viewer: Ctx | null = null,
): Promise<Report> {
  const [[workspace], [state], names] = await Promise.all([findWorkspace(tx), findState(tx), namesIn(tx)]);
  const asked = askedFor(query, workspace?.timeZone ?? 'UTC', now, new Set(state?.weeks));
  const {
    figures,
    tables,
    remarks = [],
    currency = null,
  } = await pages[page]({ tx, now, asked, names, online, viewer });
  const { from, to, timeZone, hours, by, before } = asked;
  return {
    ...{ page, from, to, timeZone, hours, by },
    before: page === 'live' ? null : before,
    countedAt: page === 'live' ? now : (state?.countedAt ?? null),
    currency,
    figures: [...figures],
    tables: [...tables],
    remarks: [...remarks],
  };
}
