import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Gesture } from '#contract/gesture.ts';
import { attempt } from '../../app/did-it.ts';
import { keysOf, useCommands } from '../../app/commands.ts';
import { useAgentName, useCan } from '../../app/session.tsx';
import { Button, buttonClass, Chip } from '../../ui/index.ts';
import { contactTitle } from '../../app/contact-title.ts';
import { moment, useHouseZone, useMinute } from '../promises/index.ts';
import { CopyLink } from './CopyLink.tsx';
import { CreditLeft } from './credit/CreditLeft.tsx';
import { approve, decline } from './gestures.ts';
import { sayAmount } from '../../app/money.ts';
import { SayDialog } from './SayDialog.tsx';
import { categoryWords, kindIcons, stateWords } from './words.ts';

/** One gesture: for whom, what, how much against what the rule says, why, and yes or no where it waits. */
export function GestureRow({ gesture, first }: { gesture: Gesture; first: boolean }) {
  const agentName = useAgentName();
  const { contact, conversation, title, amount, why, repaired, category, state, reasons, agentId, createdAt } = gesture;
  const now = useMinute();
  const zone = useHouseZone(undefined);
  const { words, tone } = stateWords(gesture);
  const waits = useCan('goodwill.approve') && state === 'proposed';
  return (
    <li className="gesture-row" aria-label={`${title} for ${contactTitle(contact)}`}>
      <div className="gesture-what">
        <Link
          to="/inbox/$view/$conversationId"
          params={{ view: 'all', conversationId: conversation.id }}
          preload={false}
        >
          <b>{contactTitle(contact)}</b>
        </Link>
        <span className="second"> · {conversation.subject}</span>
        <p>
          {title}
          {amount.minor > 0 && <b className="num"> {sayAmount(amount.minor, amount.currency)}</b>}
          {gesture.suggestedMinor !== amount.minor && gesture.failure.lossMinor !== null && (
            <span className="quiet"> · about {sayAmount(gesture.suggestedMinor, amount.currency)} suggested</span>
          )}
        </p>
        <p className="second">
          {categoryWords(category)}: {why}
        </p>
        <p className="small quiet">
          Put right: {repaired} · {agentName(agentId) ?? 'A colleague'}, {moment(Date.parse(createdAt), now, zone)}
        </p>
        {waits && (
          <ul className="gesture-reasons small">
            {reasons.map((reason) => (
              <li key={reason.id}>{reason.words}</li>
            ))}
          </ul>
        )}
        {gesture.decided?.words != null && (
          <p className="small second">
            {agentName(gesture.decided.by) ?? 'A lead'}: “{gesture.decided.words}”
          </p>
        )}
        <CreditLeft gesture={gesture} />
      </div>
      <div className="gesture-acts">
        <Chip tone={tone} icon={kindIcons[gesture.what]}>
          {words}
        </Chip>
        {gesture.what === 'note' && state === 'claimed' && (
          <Link
            className={buttonClass({ size: 'small' })}
            to="/goodwill/card/$gestureId"
            params={{ gestureId: gesture.id }}
          >
            Card to print
          </Link>
        )}
        {state === 'offered' && <CopyLink gesture={gesture} />}
        {waits && <Decide gesture={gesture} first={first} />}
      </div>
    </li>
  );
}

const keys = { yes: { id: 'gesture.approve', keys: 'Y' }, no: { id: 'gesture.decline', keys: 'X' } };

/** The first that waits is decided by keys too. */
function Decide({ gesture, first }: { gesture: Gesture; first: boolean }) {
  const [refusing, setRefusing] = useState(false);
  const yes = () => attempt(() => approve(gesture));
  const when = () => first;
  const shared = { group: 'Goodwill', can: 'goodwill.approve' as const, when };
  useCommands(
    first
      ? [
          { ...shared, ...keys.yes, label: 'Approve the first gesture', run: yes },
          { ...shared, ...keys.no, label: 'Decline the first gesture', run: () => setRefusing(true) },
        ]
      : [],
  );
  const name = contactTitle(gesture.contact);
  return (
    <span className="row">
      <Button size="small" keys={first ? keysOf(keys.no) : undefined} onClick={() => setRefusing(true)}>
        Decline<span className="sr"> for {name}</span>
      </Button>
      <Button size="small" kind="main" keys={first ? keysOf(keys.yes) : undefined} onClick={yes}>
        Approve<span className="sr"> for {name}</span>
      </Button>
      {refusing && (
        <SayDialog
          title="Decline it?"
          about="Your colleague reads this at once. The customer never hears of it."
          label="A word for your colleague"
          missing="Leave a word, so that they know what to do instead."
          button="Decline"
          onClose={() => setRefusing(false)}
          onSay={(words) => decline(gesture, words)}
        />
      )}
    </span>
  );
}
