import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { useEntity, useMessages } from '../../../app/store.ts';
import type { Message } from '../../../app/store.ts';
import { useLetters } from '../../mail/index.ts';
import { useAnnounced } from './announced.ts';
import { contiguous } from './contiguous.ts';
import { CustomerWrites } from './CustomerWrites.tsx';
import { DayLine } from './DayLine.tsx';
import { Earlier } from './Earlier.tsx';
import { fold } from './fold.ts';
import { Folded } from './Folded.tsx';
import { NewPill } from './NewPill.tsx';
import { useSeen } from './seen.ts';
import { startsDay } from './days.ts';
import { ThreadMessage } from './ThreadMessage.tsx';
import './Messages.css';

/**
 * The messages, newest at the foot. The box is laid out from below, so that what comes above (earlier pages) moves
 * nothing in sight, and what comes below is followed only by whoever stands at the foot.
 */
export function Messages({ conversation }: { conversation: Conversation }) {
  const { id } = conversation;
  const messages = contiguous(useMessages(id));
  const seenOnOpening = useRef(useEntity('seen', id)?.seq ?? 0);
  const [cut, setCut] = useState(() => fold(messages, seenOnOpening.current));
  const box = useRef<HTMLDivElement>(null);
  const [atFoot, setAtFoot] = useState(true);
  useHeldPlace(box, messages.at(-1), atFoot);
  useSeen(id, messages, atFoot);
  useAnnounced(id);
  useLetters(conversation);
  const unfold = () => setCut({ from: 0, count: 0 });
  const shown = messages.filter((message) => message.delivery !== undefined || message.seq >= cut.from);
  const toFoot = () => box.current?.scrollTo({ top: 0 });
  return (
    <div className="thread-body">
      <div
        className="thread-scroll"
        ref={box}
        tabIndex={0}
        role="region"
        aria-label="Messages"
        onScroll={(event) => setAtFoot(event.currentTarget.scrollTop > -footReach)}
      >
        <div className="stream">
          {cut.count > 0 ? (
            <Folded messages={messages} cut={cut} createdAt={conversation.createdAt} onOpen={unfold} />
          ) : (
            <Earlier id={id} first={messages[0]} />
          )}
          <Stream messages={shown} conversation={conversation} />
          <CustomerWrites conversation={conversation} />
        </div>
      </div>
      <NewPill last={messages.at(-1)} atFoot={atFoot} onPress={toFoot} />
    </div>
  );
}

/**
 * Keeps in sight what is being read further up when something is added at the foot; one's own words are followed.
 * The browser's own anchoring is off, since it moves boxes that are laid out from below when pages come above.
 */
function useHeldPlace(box: RefObject<HTMLElement | null>, last: Message | undefined, atFoot: boolean): void {
  const height = useRef(0);
  const lastKey = last?.clientId ?? last?.id;
  const mine = last?.delivery === 'sending';
  useLayoutEffect(() => {
    if (box.current === null) return;
    if (mine) box.current.scrollTop = 0;
    else if (!atFoot) box.current.scrollTop -= box.current.scrollHeight - height.current;
  }, [lastKey]);
  useLayoutEffect(() => {
    height.current = box.current?.scrollHeight ?? 0;
  });
}

/** Within so many pixels of the end one counts as standing at the foot. */
const footReach = 60;

function Stream({ messages, conversation }: { messages: readonly Message[]; conversation: Conversation }) {
  return messages.map((message, index) => (
    <Fragment key={message.clientId ?? message.id}>
      {startsDay(message, messages[index - 1]) && <DayLine at={message.at} />}
      <ThreadMessage
        message={message}
        contact={conversation.contact}
        channel={conversation.channel}
        delivered={reached(message, conversation)}
      />
    </Fragment>
  ));
}

/** How far one of our messages has come to the customer. */
function reached(message: Message, { customer }: Conversation): 'sent' | 'delivered' | 'read' {
  if (message.seq <= customer.readSeq) return 'read';
  return message.seq <= customer.deliveredSeq ? 'delivered' : 'sent';
}
