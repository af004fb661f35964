import type { Conversation } from '#contract/conversations.ts';
import { useCan, useMe } from '../../../app/session.tsx';
import { IconButton } from '../../../ui/index.ts';
import { assign } from '../actions/assign.ts';
import { pastDue } from '../actions/past-due.ts';
import { snooze, wake } from '../actions/snooze.ts';
import { inTwoHours } from '../actions/snooze-times.ts';
import { contactTitle } from '../../../app/contact-title.ts';
import './RowActions.css';

/** Shown at the right end of a row while it is pointed at. The open one has its header and the keys A and S instead. */
export function RowActions({ conversation }: { conversation: Conversation }) {
  const { agent } = useMe();
  const mayAssign = useCan('conversations.assign') && conversation.assigneeId !== agent.id;
  const maySnooze = useCan('conversations.resolve') && conversation.status !== 'resolved';
  const name = contactTitle(conversation.contact);
  const asleep = conversation.status === 'snoozed';
  return (
    <div className="conv-acts">
      {mayAssign && (
        <IconButton
          icon="person"
          size="small"
          kind="plain"
          label={`Assign ${name} to me`}
          tabIndex={-1}
          onClick={() => assign(conversation, { assigneeId: agent.id })}
        />
      )}
      {maySnooze && (
        <IconButton
          icon="clock"
          size="small"
          kind="plain"
          label={asleep ? `Wake ${name}` : snoozeWords(name, conversation)}
          tabIndex={-1}
          onClick={() => (asleep ? wake(conversation) : snooze(conversation, inTwoHours(new Date())))}
        />
      )}
    </div>
  );
}

function snoozeWords(name: string, { due }: Conversation): string {
  const now = new Date();
  const past = pastDue(inTwoHours(now), due, now);
  return `Snooze ${name} for two hours${past === null ? '' : `, ${past}`}`;
}
