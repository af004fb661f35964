import { useState } from 'react';
import type { ContactName } from '#contract/contacts.ts';
import type { CallFacts } from '#contract/calls.ts';
import { useAgentName, useCan } from '../../app/session.tsx';
import type { Message } from '../../app/store.ts';
import { Button, classes, Icon } from '../../ui/index.ts';
import { clock, moment, PromiseChip, shortName } from '../promises/index.ts';
import { callWords } from './call-words.ts';
import { CallNotes } from './CallNotes.tsx';
import { DialLink } from './DialLink.tsx';
import './CallLine.css';

/** A call in the thread: what happened, who of us talked, what they noted and promised. */
export function CallLine({ message, contact }: { message: Message; contact: ContactName }) {
  const { call } = message;
  const [writing, setWriting] = useState(false);
  const mayNote = useCan('calls.log') && message.delivery === undefined;
  if (call === null) return null;
  const who = shortName(contact);
  return (
    <article className={classes('msg', 'call', call.state)} aria-label={`Call: ${who} ${callWords(call)}`}>
      <header>
        <Icon name="phone" size="small" />
        <b>
          {who} {callWords(call)}
        </b>
        <WithWhom call={call} />
        <span className="grow" />
        <time className="quiet" dateTime={message.at} title={moment(Date.parse(message.at), 0)}>
          {clock(Date.parse(message.at))}
        </time>
      </header>
      {!writing && message.text !== '' && <p className="call-notes">{message.text}</p>}
      {writing && <CallNotes message={message} onDone={() => setWriting(false)} />}
      {message.promises.length > 0 && (
        <footer>
          {message.promises.map((promise) => (
            <PromiseChip key={promise.id} promise={promise} />
          ))}
        </footer>
      )}
      {!writing && mayNote && (
        <Button kind="link" size="small" onClick={() => setWriting(true)}>
          {message.text === '' ? 'Note what was said' : 'Change the note'}
        </Button>
      )}
    </article>
  );
}

function WithWhom({ call }: { call: CallFacts }) {
  const agentName = useAgentName();
  const name = agentName(call.agentId);
  return (
    <span className="quiet">
      {name !== undefined && `with ${name} `}
      {call.number !== null && <DialLink number={call.number} />}
    </span>
  );
}
