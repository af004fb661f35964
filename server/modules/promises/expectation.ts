import type { Expectation } from '#contract/promises.ts';
import { quote } from '#psychology/promise/index.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { InboxRow } from '#server/modules/workspace/index.ts';
import { addOpenMinutes, openAt } from './due-time.ts';

/** Open minutes until the first answer, of the newest conversations of four weeks. */
const recentWaits = statement<readonly [inboxId: string], { minutes: number }>(
  'promises.recent_waits',
  `select e.first_reply_minutes as minutes from episodes e
   join conversations c on c.workspace_id = e.workspace_id and c.id = e.conversation_id and c.inbox_id = $2
   where e.workspace_id = $1 and e.first_reply_at > now() - interval '28 days' order by e.first_reply_at desc limit 200`,
);
/** Of the newest twenty, how many were answered sooner; the line in the chat quotes it. */
const shown = 20;

/**
 * When a person will answer, honestly: the 85 % bound of recent waits (psychology/promise), or the inbox's target where
 * the past carries no bound. Counted in open hours.
 */
export async function expect(tx: Tx, inbox: InboxRow, now: string): Promise<Expectation> {
  const waits = (await recentWaits(tx, inbox.id)).map((row) => row.minutes);
  const quoted = quote({ waitsMinutes: [...waits].reverse(), wider: null }, { load: 0, agents: 1, incident: false });
  const nowMs = Date.parse(now);
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
