import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Field, Popover, TextInput } from '../../../ui/index.ts';
import { moment } from '../../promises/index.ts';
import { laterToday, nextWeek, tomorrowMorning } from '../actions/snooze-times.ts';
import { snooze, wake } from '../actions/snooze.ts';
import { useTool } from '../tools.ts';
import './SnoozeTool.css';

/** Puts a conversation away until a moment, or wakes it. */
export function SnoozeTool({ conversation }: { conversation: Conversation }) {
  const tool = useTool('snooze');
  const maySnooze = useCan('conversations.resolve');
  if (conversation.status === 'resolved' || !maySnooze) return null;
  if (conversation.status === 'snoozed') {
    return (
      <Button size="small" className="wide-only" icon="clock" keys="S" onClick={() => wake(conversation)}>
        <span className="fold-word">Wake</span>
      </Button>
    );
  }
  const trigger = (
    <Button size="small" className="wide-only" icon="clock" keys="S">
      <span className="fold-word">Snooze</span>
    </Button>
  );
  return (
    <Popover label="Snooze until" align="end" trigger={trigger} {...tool}>
      <Moments
        onPick={(until) => {
          tool.onOpenChange(false);
          snooze(conversation, until);
        }}
      />
    </Popover>
  );
}

function Moments({ onPick }: { onPick: (until: Date) => void }) {
  const now = new Date();
  const later = laterToday(now);
  const offers = [
    ...(later === null ? [] : [{ name: 'Later today', at: later }]),
    { name: 'Tomorrow', at: tomorrowMorning(now) },
    { name: 'Next week', at: nextWeek(now) },
  ];
  return (
    <div className="moments">
      {offers.map(({ name, at }, index) => (
        <button key={name} type="button" {...(index === 0 && { 'data-first': true })} onClick={() => onPick(at)}>
          <span className="grow">{name}</span>
          <span className="quiet num">{moment(at.getTime(), now.getTime())}</span>
        </button>
      ))}
      <OwnMoment onPick={onPick} />
    </div>
  );
}

function OwnMoment({ onPick }: { onPick: (until: Date) => void }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const at = new Date(text);
    if (at.getTime() > Date.now()) onPick(at);
    else setWrong(true);
  };
  return (
    <form className="own-moment" onSubmit={submit} noValidate>
      <Field label="Another moment" error={wrong ? 'Choose a moment that is still to come.' : undefined}>
        <TextInput type="datetime-local" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button type="submit" size="small">
        Snooze
      </Button>
    </form>
  );
}
