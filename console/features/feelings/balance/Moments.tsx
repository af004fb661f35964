import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Moment } from '#contract/balance.ts';
import { wordsFor } from '../../../app/client.ts';
import { attempt } from '../../../app/did-it.ts';
import { useAgentName, useCan } from '../../../app/session.tsx';
import { Button, classes, Dialog, Field, IconButton, TextInput } from '../../../ui/index.ts';
import { age, moment as saidAt } from '../../promises/index.ts';
import { stateWords } from './balance-words.ts';
import { putBack, takeOff } from './use-balance.ts';

const few = 3;

/** What they lived through, newest first; each can be taken off with a reason, and put back. */
export function Moments({ moments, now, open }: { moments: readonly Moment[]; now: number; open: boolean }) {
  const [all, setAll] = useState(open);
  const [taking, setTaking] = useState<Moment | null>(null);
  const shown = all ? moments : moments.slice(0, few);
  return (
    <>
      <ul className="balance-moments" aria-label="Moments">
        {shown.map((one) => (
          <MomentLine key={one.id} moment={one} now={now} onTake={() => setTaking(one)} />
        ))}
      </ul>
      {moments.length > few && (
        <Button kind="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `All ${String(moments.length)} moments`}
        </Button>
      )}
      {taking !== null && <TakeOff moment={taking} onClose={() => setTaking(null)} />}
    </>
  );
}

function MomentLine({ moment, now, onTake }: { moment: Moment; now: number; onTake: () => void }) {
  const agentName = useAgentName();
  const { sign, state, removed, words, written, conversation } = moment;
  const mayCorrect = useCan('balance.correct');
  const at = Date.parse(moment.at);
  return (
    <li className={classes(removed !== null && 'off')}>
      <i
        className={classes('balance-mark', sign === 1 ? 'good' : 'bad', state !== null && state !== 'open' && 'shut')}
        aria-hidden="true"
      />
      <span className="grow">
        {words}
        <span className="quiet small">
          {[stateWords(moment), provisional(moment, now)].flatMap((each) => (each === null ? [] : [` · ${each}`]))}
          {conversation !== null && (
            <>
              {' · '}
              <Link
                to="/inbox/$view/$conversationId"
                params={{ view: 'all', conversationId: conversation.id }}
                preload={false}
              >
                #{conversation.number}
              </Link>
            </>
          )}
          {written !== null && ` · “${written.why}”, ${agentName(written.by) ?? 'a colleague'}`}
          {removed !== null && ` · taken off: “${removed.why}”, ${agentName(removed.by) ?? 'a colleague'}`}
        </span>
      </span>
      <time className="quiet small num" dateTime={moment.at} title={saidAt(at, now)}>
        {age(at, now)}
      </time>
      {mayCorrect &&
        (removed === null ? (
          <IconButton size="small" icon="close" label={`Take off: ${words}, ${age(at, now)}`} onClick={onTake} />
        ) : (
          <IconButton
            size="small"
            icon="undo"
            label={`Put back: ${words}`}
            onClick={() => attempt(() => putBack(moment))}
          />
        ))}
    </li>
  );
}

function provisional({ provisionalUntil }: Moment, now: number): string | null {
  if (provisionalUntil === null || Date.parse(provisionalUntil) < now) return null;
  return `unless it comes back by ${saidAt(Date.parse(provisionalUntil), now)}`;
}

function TakeOff({ moment, onClose }: { moment: Moment; onClose: () => void }) {
  const [why, setWhy] = useState('');
  const [error, setError] = useState<string>();
  const take = () => {
    if (why.trim() === '') setError('Say why, so that colleagues understand it later.');
    else takeOff(moment, why.trim()).then(onClose, (problem: unknown) => setError(wordsFor(problem)));
  };
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="Take this moment off?"
      about={`${moment.words}. It no longer counts; who took it off and why is kept.`}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="main" onClick={take}>
            Take it off
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <Field label="Why" error={error}>
          <TextInput maxLength={200} value={why} onChange={(event) => setWhy(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
