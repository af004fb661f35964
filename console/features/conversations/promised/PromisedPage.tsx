import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OwnPromise } from '#contract/promises.ts';
import { call } from '../../../app/client.ts';
import { DidNotCome } from '../../../app/DidNotCome.tsx';
import { me } from '../../../app/session.tsx';
import { useEntity } from '../../../app/store.ts';
import { useTitle } from '../../../app/title.ts';
import { Button, Chip, EmptyState, Face, Skeleton } from '../../../ui/index.ts';
import { contactTitle } from '../../../app/contact-title.ts';
import { moment, useMinute } from '../../promises/index.ts';
import { prefetch } from '../open.ts';
import { whereWords } from './where-words.ts';
import '../mentions/MentionsPage.css';

/** What I promised in words and still owe, also where the conversation is resolved or with somebody else. */
export function PromisedPage() {
  useTitle('Promised by me');
  return (
    <div className="mentions-page">
      <header>
        <h1>Promised by me</h1>
        <p className="second">
          What you still owe by your word, also in conversations that are resolved or with somebody else.
        </p>
      </header>
      <Owed />
    </div>
  );
}

function Owed() {
  const found = useInfiniteQuery({
    queryKey: ['promised'],
    queryFn: ({ pageParam }) => call('GET /me/promises', { query: { limit: 50, ...pageParam } }),
    initialPageParam: {},
    getNextPageParam: ({ next }) => (next === null ? undefined : { cursor: next }),
    // What is owed changes with every answer.
    staleTime: 0,
  });
  if (found.isError) return <DidNotCome what="The list" error={found.error} retry={found.refetch} />;
  if (found.data === undefined) return <Skeleton label="Loading what you promised" />;
  const promises = found.data.pages.flatMap((page) => page.items);
  if (promises.length === 0) {
    return (
      <EmptyState drawing="cup" title="You owe nobody anything by your word">
        A time that you promise in an answer stands here until you have kept it.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="mentions" aria-label="What you promised, soonest first">
        {promises.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </ul>
      {found.hasNextPage && <Button onClick={() => void found.fetchNextPage()}>Show later ones</Button>}
    </>
  );
}

function PromiseRow({ promise }: { promise: OwnPromise }) {
  const { text, dueAt, overdue, contact, conversation, assigneeId } = promise;
  const now = useMinute();
  const owner = useEntity('agent', assigneeId ?? undefined)?.name ?? null;
  const customer = contactTitle(contact);
  const mine = assigneeId === me()?.agent.id;
  return (
    <li>
      <Link
        className="mentioned"
        to="/inbox/$view/$conversationId"
        params={{ view: 'all', conversationId: conversation.id }}
        preload={false}
        onPointerEnter={() => prefetch(conversation.id)}
      >
        <Face name={customer} />
        <span className="mentioned-who">
          <b className="cut">{customer}</b>
          <span className="cut second">{whereWords({ ...conversation, mine, owner })}</span>
          <span className="grow" />
          <Chip tone={overdue ? 'bad' : 'plain'}>
            {overdue ? 'Over since ' : 'By '}
            {moment(Date.parse(dueAt), now)}
          </Chip>
        </span>
        <span className="mentioned-words">{text}</span>
      </Link>
    </li>
  );
}
