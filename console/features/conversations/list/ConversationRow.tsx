import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { readInboxSearch } from '../../../app/inbox-place.ts';
import type { InboxSearch } from '../../../app/inbox-place.ts';
import { useEntity } from '../../../app/store.ts';
import { classes, Face } from '../../../ui/index.ts';
import { AdviceSign, CourseLine, MoodMark, useMood } from '../../feelings/index.ts';
import { age, Countdown, useMinute } from '../../promises/index.ts';
import { ChannelIcon } from '../ChannelIcon.tsx';
import { contactTitle } from '../../../app/contact-title.ts';
import { storedDraftId } from '../composer/draft-store.ts';
import { prefetch } from '../open.ts';
import { Owner } from './Owner.tsx';
import { rowWords } from './row-words.ts';
import { RowActions } from './RowActions.tsx';
import { isUnread } from './view.ts';
import type { View } from './view.ts';
import './ConversationRow.css';

export interface ConversationRowProps {
  conversation: Conversation;
  view: View['view'];
  selected: boolean;
}

/** One row of the list, 76 px: who, since when, about what, how they are, how long there is. The whole row is one link. */
export const ConversationRow = memo(function ConversationRow({ conversation, view, selected }: ConversationRowProps) {
  const seen = useEntity('seen', conversation.id)?.seq ?? 0;
  const unread = isUnread(conversation, seen);
  const { contact } = conversation;
  const mood = useMood(conversation);
  const name = contactTitle(contact);
  const { about, words } = rowWords(conversation);
  const draft = useEntity('draft', storedDraftId(conversation.id, 'reply'));
  return (
    <div className={classes('conv', selected && 'on', unread && 'new')}>
      <Link
        className="conv-link"
        to="/inbox/$view/$conversationId"
        params={{ view, conversationId: conversation.id }}
        search={stay}
        preload={false}
        onPointerEnter={() => prefetch(conversation.id)}
        onFocus={() => prefetch(conversation.id)}
        {...(selected && { 'aria-current': 'true' as const })}
      >
        <Face name={name} />
        <span className="conv-who">
          <b className="cut">{name}</b>
          <ChannelIcon name={conversation.channel} />
          {view === 'all' && <Owner id={conversation.assigneeId} />}
        </span>
        <Age at={conversation.lastAt} unread={unread} />
        <span className="conv-sub cut">
          {draft !== undefined && draft.text !== '' && <span className="conv-draft">Draft · </span>}
          <span>{about}</span>
          {words !== '' && <span className="quiet"> · {words}</span>}
        </span>
        <span className="conv-foot">
          <span className="conv-feeling">
            {mood !== null && (
              <>
                <span className="conv-mood">
                  <MoodMark mood={mood} />
                  <AdviceSign advice={mood.advice} />
                </span>
                <CourseLine mood={mood} />
              </>
            )}
          </span>
          <Countdown conversation={conversation} />
        </span>
      </Link>
      <RowActions conversation={conversation} />
    </div>
  );
});

/** What the list shows stays, a pane of a phone does not. */
function stay(before: Readonly<Record<string, unknown>>): InboxSearch {
  return readInboxSearch({ ...before, pane: undefined });
}

function Age({ at, unread }: { at: string; unread: boolean }) {
  return (
    <time className="conv-age num" dateTime={at}>
      {unread && <i className="conv-fresh" />}
      {unread && <span className="sr">unread, </span>}
      {age(Date.parse(at), useMinute())}
    </time>
  );
}
