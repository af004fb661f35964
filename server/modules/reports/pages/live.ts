import { waitingNow } from '#server/modules/conversations/index.ts';
import { measuredCount } from '../measured.ts';
import { column, table, type Desk, type Shown } from '../page.ts';

/** This moment: who waits, what falls due, who is here. Nothing of it is about one colleague. */
export async function livePage({ tx, now, asked, names, online }: Desk): Promise<Shown> {
  const inboxes = await waitingNow(tx, now, asked.inboxId, asked.teamId);
  const sum = (of: 'waiting' | 'dueSoon' | 'overdue' | 'unassigned' | 'unresolved'): number =>
    inboxes.reduce((all, one) => all + one[of], 0);
  const waits = inboxes.flatMap(({ since }) => (since === null ? [] : [secondsSince(since, now)]));
  return {
    figures: [
      measuredCount('waiting', sum('waiting')),
      measuredCount('longestWait', waits.length === 0 ? null : Math.max(...waits)),
      measuredCount('dueSoon', sum('dueSoon')),
      measuredCount('overdue', sum('overdue')),
      measuredCount('unassigned', sum('unassigned')),
      measuredCount('unresolved', sum('unresolved')),
      measuredCount('online', online),
    ],
    tables: [
      table(
        'inboxes',
        'By inbox',
        null,
        [
          column('inbox', 'Inbox', 'text'),
          column('waiting', 'Waiting'),
          column('longest', 'Longest wait', 'seconds'),
          column('dueSoon', 'Due within the hour'),
          column('overdue', 'Overdue'),
          column('unassigned', 'Waiting with nobody'),
          column('unresolved', 'Not resolved'),
        ],
        inboxes.map(({ inboxId, waiting, since, dueSoon, overdue, unassigned, unresolved }) => [
          ...[names.inbox(inboxId), waiting, since === null ? null : secondsSince(since, now)],
          ...[dueSoon, overdue, unassigned, unresolved],
        ]),
      ),
    ],
  };
}

const secondsSince = (since: string, now: string): number =>
  Math.max(0, Math.round((Date.parse(now) - Date.parse(since)) / 1000));
