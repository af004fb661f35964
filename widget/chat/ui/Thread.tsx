import { dayName } from '../times.ts';
import { words } from '../words.ts';
import { Bubble } from './Bubble.tsx';
import { Icon } from './Icon.tsx';
import { Receipt } from './Receipt.tsx';
import { Survey } from './Survey.tsx';
import { Waiting } from './Waiting.tsx';
import { Waybill } from './Waybill.tsx';
import { Writing } from './Writing.tsx';
import { useScene } from './scene.ts';
import { useScroll } from './scroll.ts';

/** The conversation, newest at the foot. */
export function Thread() {
  const { state, actions, clock } = useScene();
  const { messages, outbox, earlier, conversation } = state;
  const { box, below, toEnd, scrolled } = useScroll(actions.loadEarlier);
  const own = messages.filter((message) => message.from === 'customer').at(-1);
  return (
    <div class="body chat" ref={box} onScroll={scrolled} tabIndex={0} role="region" aria-label={words.messages}>
      {earlier && (
        <button type="button" class="quiet earlier" onClick={() => void actions.loadEarlier()}>
          {words.earlier}
        </button>
      )}
      <ol>
        {messages.map((message, n) => {
          const before = messages[n - 1];
          const day = dayName(message.at, clock);
          const newDay = before === undefined || dayName(before.at, clock) !== day;
          const named = newDay || before.from !== message.from || before.name !== message.name;
          return (
            <li key={message.clientId ?? message.id}>
              {newDay && <p class="day">{day}</p>}
              <Bubble message={message} named={named} />
              {message === own && outbox.length === 0 && <Receipt message={message} />}
            </li>
          );
        })}
        {outbox.map((item) => (
          <li key={item.clientId}>
            <Waybill item={item} />
          </li>
        ))}
      </ol>
      {state.writing === null && outbox.length === 0 && <Waiting />}
      {conversation?.status === 'resolved' && outbox.length === 0 && <p class="day">{words.resolved}</p>}
      {conversation?.status === 'resolved' && <Survey />}
      <Writing />
      {below && (
        <button type="button" class="newest" onClick={toEnd}>
          <Icon name="down" />
          {words.newest}
        </button>
      )}
    </div>
  );
}
