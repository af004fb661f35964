import { useEffect, useRef } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { announce, Countdown as Ring } from '../../ui/index.ts';
import { countdown, owedBy, shortName } from './countdown-state.ts';
import type { CountdownState } from './countdown-state.ts';
import { useHouseZone } from './house-zone.ts';
import { useMinute } from './minute.ts';

/** What is owed in a conversation: a ring that empties and words. It ticks once a minute. */
export function Countdown({ conversation }: { conversation: Conversation }) {
  const { state, words, share } = countdown(conversation, useMinute());
  return (
    <Ring state={state} fraction={share}>
      <span>{words}</span>
    </Ring>
  );
}

/** For the header: with what is owed, "answer by 15:00, 48 min left". Said aloud only when it becomes soon or over. */
export function OwedCountdown({ conversation }: { conversation: Conversation }) {
  const now = useMinute();
  const { state, words, share } = countdown(conversation, now);
  const owed = owedBy(conversation.due, now, useHouseZone(conversation.inboxId));
  const counted = / (?:min|h)|^\d+ h/.test(words);
  useAnnounced(conversation, state, owed);
  return (
    <Ring state={state} fraction={share}>
      <span>
        {owed !== '' && <span className={counted ? 'owed-by' : undefined}>{counted ? `${owed}, ` : owed}</span>}
        {owed === '' ? words : counted && (state === 'over' ? words : `${words} left`)}
      </span>
    </Ring>
  );
}

/** Tells once that the conversation on the screen has become nearly due or over, never what it was on opening. */
function useAnnounced(conversation: Conversation, state: CountdownState, owed: string): void {
  const was = useRef({ id: conversation.id, state });
  useEffect(() => {
    const before = was.current;
    was.current = { id: conversation.id, state };
    if (before.id !== conversation.id || before.state === state) return;
    if (state === 'soon') announce(`${owed} for ${shortName(conversation.contact)}: nearly due.`);
    if (state === 'over') announce(`${owed} for ${shortName(conversation.contact)}: the time is over.`);
  }, [conversation, state, owed]);
}
