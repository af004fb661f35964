import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Field, Popover, TextInput } from '../../../ui/index.ts';
import { moment } from '../../promises/index.ts';
import { pastDue } from '../actions/past-due.ts';
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
        due={conversation.due}
        onPick={(until) => {
          tool.onOpenChange(false);
          snooze(conversation, until);
        }}
      />
    </Popover>
  );
}

interface MomentsProps {
  due: Conversation['due'];
  onPick: (until: Date) => void;
}

function Moments({ due, onPick }: MomentsProps) {
  const now = new Date();
  const offers = [
    { name: 'Later today', at: laterToday(now) },
    { name: 'Tomorrow', at: tomorrowMorning(now) },
    { name: 'Next week', at: nextWeek(now) },
  ].flatMap(({ name, at }) => (at === null ? [] : [{ name, at }]));
  return (
    <div className="moments">
      {offers.map(({ name, at }, index) => (
        <button key={name} type="button" {...(index === 0 && { 'data-first': true })} onClick={() => onPick(at)}>
          <span className="grow">{name}</span>
          <span className="quiet num">{moment(at.getTime(), now.getTime())}</span>
          <Past words={pastDue(at, due, now)} />
        </button>
      ))}
      <OwnMoment due={due} onPick={onPick} />
    </div>
  );
}

function OwnMoment({ due, onPick }: MomentsProps) {
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
      <p role="status" className="own-moment-past">
        <Past words={pastDue(new Date(text), due, new Date())} />
      </p>
    </form>
  );
}

/** Beside a choice, never in its way. */
function Past({ words }: { words: string | null }) {
  return words === null ? null : <span className="moment-past">{words}</span>;
}
