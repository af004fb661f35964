import { Link } from '@tanstack/react-router';
import { useInboxMove } from '../../../app/inbox-place.ts';
import { useEntities, useEntity } from '../../../app/store.ts';
import { useTopics } from '../../../app/topics.ts';
import { buttonClass, Chip, Icon, useNarrow } from '../../../ui/index.ts';
import type { View } from './view.ts';
import { NewConversation } from '../new/NewConversation.tsx';
import { FeelingMenu, feelingWords } from './FeelingMenu.tsx';
import { TopicMenu } from './TopicMenu.tsx';
import { ViewMenu } from './ViewMenu.tsx';
import './ListHead.css';

/** The title, order and state of the list, and the way to the search. */
export function ListHead({ view }: { view: View }) {
  // A phone has the search among its places.
  const atFoot = useNarrow('phone');
  return (
    <header className="list-head">
      <h1>Inbox</h1>
      <span className="grow" />
      <NewConversation />
      <TopicMenu view={view} />
      <FeelingMenu view={view} />
      <ViewMenu view={view} />
      {!atFoot && (
        <Link className={buttonClass({ kind: 'bare', square: true })} to="/search" aria-label="Search">
          <Icon name="search" />
        </Link>
      )}
      <div className="list-narrowed">
        <Narrowed view={view} />
      </div>
    </header>
  );
}

/** What the address narrows the list to besides, each with a way out. */
function Narrowed({ view }: { view: View }) {
  const { tag, inboxId, topicId, assigneeId } = view;
  const feeling = feelingWords(view);
  const move = useInboxMove();
  const several = useEntities('inbox').length > 1;
  const inbox = useEntity('inbox', inboxId);
  const topic = useTopics()?.find(({ id }) => id === topicId);
  const owner = useEntity('agent', assigneeId);
  return (
    <>
      {feeling !== null && (
        <Chip
          onRemove={() => move({ feeling: undefined, course: undefined })}
          removeLabel={`Show all, not only “${feeling}”`}
        >
          {feeling}
        </Chip>
      )}
      {topic !== undefined && (
        <Chip
          icon="speech"
          onRemove={() => move({ topicId: undefined })}
          removeLabel={`Show all, not only ${topic.name}`}
        >
          <span className="cut">{topic.name}</span>
        </Chip>
      )}
      {tag !== undefined && (
        <Chip icon="tag" onRemove={() => move({ tag: undefined })} removeLabel={`Show all, not only ${tag}`}>
          {tag}
        </Chip>
      )}
      {inbox !== undefined && several && (
        <Chip onRemove={() => move({ inboxId: undefined })} removeLabel={`Show all, not only ${inbox.name}`}>
          {inbox.name}
        </Chip>
      )}
      {owner !== undefined && (
        <Chip
          icon="person"
          onRemove={() => move({ assigneeId: undefined })}
          removeLabel={`Show all, not only ${owner.name}’s`}
        >
          <span className="cut">{owner.name}</span>
        </Chip>
      )}
    </>
  );
}
