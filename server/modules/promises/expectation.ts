import type { Expectation } from '#contract/promises.ts';
import { quote } from '#psychology/promise/index.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { InboxRow } from '#server/modules/workspace/index.ts';
import { addOpenMinutes, openAt, openMinutesBetween } from './due-time.ts';

/** Open minutes until the first answer, of the newest conversations of four weeks. */
const recentWaits = statement<readonly [inboxId: string], { minutes: number }>(
  'promises.recent_waits',
  `select e.first_reply_minutes as minutes from episodes e
   join conversations c on c.workspace_id = e.workspace_id and c.id = e.conversation_id and c.inbox_id = $2
   where e.workspace_id = $1 and e.first_reply_at > now() - interval '28 days' order by e.first_reply_at desc limit 200`,
);
/** Who still waits for a first answer that is overdue, longest first; found by what falls due first in the workspace. */
const stillWaiting = statement<readonly [inboxId: string, now: string], { since: string }>(
  'promises.still_waiting',
  `select p.started_at as since from conversations c
   join promises p on p.workspace_id = $1 and p.conversation_id = c.id and p.what = 'first_reply' and p.state in ('open', 'overdue')
   where c.workspace_id = $1 and c.status <> 'resolved' and coalesce(c.due_at, 'infinity') < $3 and c.inbox_id = $2
     and p.due_at < $3 order by coalesce(c.due_at, 'infinity') limit 200`,
);
/** Of the newest twenty, how many were answered sooner; the line in the chat quotes it. */
const shown = 20;

/**
 * When a person will answer, honestly: the 85 % bound of recent waits (psychology/promise), or the inbox's target where
 * the past carries no bound. Counted in open hours. Whoever waits in vain counts among the newest, with what they have waited so
 * far: else a day on which nobody answers would look like the best of days.
 */
export async function expect(tx: Tx, inbox: InboxRow, now: string): Promise<Expectation> {
  const nowMs = Date.parse(now);
  const [answered, waiting] = await Promise.all([recentWaits(tx, inbox.id), stillWaiting(tx, inbox.id, now)]);
  const waits = [
    ...waiting.map(({ since }) => openMinutesBetween(inbox.hours, Date.parse(since), nowMs)),
    ...answered.map(({ minutes }) => minutes),
  ];
  const quoted = quote({ waitsMinutes: [...waits].reverse(), wider: null }, { load: 0, agents: 1, incident: false });
  const honest = quoted.kind === 'first_reply';
  const minutes = honest ? quoted.waitMinutes : inbox.firstReplyMinutes;
  const { open, untilMs } = openAt(inbox.hours, nowMs);
  const recent = waits.slice(0, shown);
  return {
    open,
    until: untilMs === null ? null : new Date(untilMs).toISOString(),
    timeZone: inbox.hours.timeZone,
    answerBy: new Date(addOpenMinutes(inbox.hours, nowMs, minutes)).toISOString(),
    basis: honest ? { sooner: recent.filter((wait) => wait <= minutes).length, of: recent.length } : null,
  };
}
