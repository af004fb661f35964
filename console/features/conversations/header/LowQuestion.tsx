import type { KeyboardEvent } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { Dialog, Kbd } from '../../../ui/index.ts';
import { isLow, MoodMark, useMood } from '../../feelings/index.ts';
import { moment, startName, useMinute } from '../../promises/index.ts';
import { resolve } from '../actions/resolve.ts';
import { owes } from '../actions/resolve.ts';
import type { LowReason } from '../actions/resolve.ts';
import { useTool } from '../tools.ts';
import './LowQuestion.css';

interface Answer {
  readonly key: string;
  readonly reason: LowReason;
  readonly title: string;
  readonly text: (name: string) => string;
}

const answers: readonly Answer[] = [
  {
    key: '1',
    reason: 'next_step',
    title: 'There is a next step',
    text: (name) => `${name} knows what comes and when.`,
  },
  {
    key: '2',
    reason: 'solved_unsaid',
    title: 'Solved, but nobody said so',
    text: (name) => `It is repaired. ${name} has not written since.`,
  },
  { key: '3', reason: 'misread', title: 'The reading is wrong', text: (name) => `${name} did not mean it like that.` },
];

/** Before a customer is left waiting or on a low: one question, three answers, one key each; Enter lets pass with a next step. */
export function LowQuestion({ conversation }: { conversation: Conversation }) {
  const tool = useTool('low');
  const name = startName(conversation.contact);
  const mood = useMood(conversation);
  const low = isLow(mood);
  // Where no hard feeling was read, there is no reading to call wrong.
  const possible = low ? answers : answers.filter(({ reason }) => reason !== 'misread');
  const answer = (reason: LowReason) => {
    tool.onOpenChange(false);
    resolve(conversation, reason);
  };
  const press = (event: KeyboardEvent) => {
    const onButton = event.target instanceof HTMLButtonElement;
    const found = possible.find((each) => each.key === event.key || (event.key === 'Enter' && !onButton));
    if (found === undefined) return;
    event.preventDefault();
    answer(found.reason);
  };
  return (
    <Dialog {...tool} title="Why can this close now?">
      <div className="low-question" onKeyDown={press} tabIndex={-1} data-first>
        {conversation.waitingSince !== null && <Waits name={name} since={conversation.waitingSince} />}
        {owes(conversation) && conversation.due !== null && <Owed name={name} by={conversation.due.dueAt} />}
        {mood?.advice.danger === true && (
          <p>
            <b>{name} wrote of harm.</b> Close this only when a person has answered, and somebody stays with it.
          </p>
        )}
        <p className="second">
          {low && mood !== null && (
            <>
              {name}’s last words read as <MoodMark mood={mood} />.{' '}
            </>
          )}
          One answer, then it is resolved.
        </p>
        {possible.map(({ key, reason, title, text }) => (
          <button key={key} type="button" onClick={() => answer(reason)}>
            <span className="grow">
              <b>{title}</b>
              <span className="second">{text(name)}</span>
            </span>
            <Kbd keys={key} />
            {key === '1' && <Kbd keys="Enter" />}
          </button>
        ))}
      </div>
    </Dialog>
  );
}

function Owed({ name, by }: { name: string; by: string }) {
  return (
    <p>
      {name} was promised something by {moment(Date.parse(by), useMinute())}. It goes on being watched when this is
      closed.
    </p>
  );
}

function Waits({ name, since }: { name: string; since: string }) {
  return (
    <p>
      {name} waits for an answer since {moment(Date.parse(since), useMinute())}.
    </p>
  );
}
