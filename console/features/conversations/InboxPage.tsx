import { useInboxPlace } from '../../app/inbox-place.ts';
import { useEntities, useEntity } from '../../app/store.ts';
import { useTitle } from '../../app/title.ts';
import { EmptyState } from '../../ui/index.ts';
import { PersonPane } from '../contacts/index.ts';
import { useConversationCommands } from './commands.ts';
import { ConversationList } from './list/ConversationList.tsx';
import { Thread } from './thread/Thread.tsx';
import './InboxPage.css';

/** List, thread and person side by side; on a phone one of them at a time, each with an address of its own. */
export function InboxPage() {
  const { conversationId, pane } = useInboxPlace();
  const conversation = useEntity('conversation', conversationId);
  useTitle(conversation?.subject ?? 'Inbox');
  useConversationCommands(conversation);
  const shown = conversationId === undefined ? 'list' : (pane ?? 'thread');
  return (
    <div className="inbox" data-pane={shown}>
      <ConversationList />
      {conversationId === undefined ? <NothingOpen /> : <Thread key={conversationId} id={conversationId} />}
      {conversation !== undefined && <PersonPane conversation={conversation} />}
    </div>
  );
}

function NothingOpen() {
  const known = useEntities('conversation');
  if (known.length === 0) return <div className="thread" />;
  return (
    <div className="thread nothing-open">
      <EmptyState drawing="speech" title="Choose a conversation">
        J opens the first one, J and K walk through the list.
      </EmptyState>
    </div>
  );
}
