import { Link } from '@tanstack/react-router';
import type { Mention } from '#contract/mentions.ts';
import { DidNotCome } from '../../../app/DidNotCome.tsx';
import { attempt } from '../../../app/did-it.ts';
import { isUnseen, loadMentions, useMentionPages } from '../../../app/mentions.ts';
import { useEntities, useEntity } from '../../../app/store.ts';
import { useTitle } from '../../../app/title.ts';
import { Button, classes, EmptyState, Face, Skeleton } from '../../../ui/index.ts';
import { contactTitle } from '../../../app/contact-title.ts';
import { age, useMinute } from '../../promises/index.ts';
import { prefetch } from '../open.ts';
import './MentionsPage.css';

/** Notes of colleagues that name me, newest first. */
export function MentionsPage() {
  useTitle('Mentions');
  return (
    <div className="mentions-page">
      <header>
        <h1>Mentions</h1>
        <p className="second">Notes in which a colleague named you.</p>
      </header>
      <Mentions />
    </div>
  );
}

function Mentions() {
  const { loaded, next, problem } = useMentionPages();
  const mentions = useEntities('mention').toSorted((a, b) => b.at.localeCompare(a.at));
  if (problem !== null) return <DidNotCome what="The notes" error={problem} retry={() => load('start')} />;
  if (!loaded) return <Skeleton label="Loading mentions" />;
  if (mentions.length === 0) {
    return (
      <EmptyState drawing="cup" title="Nobody has named you yet">
        Write @ and a name in a note, and that colleague finds it here.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="mentions" aria-label="Notes that name you">
        {mentions.map((mention) => (
          <MentionRow key={mention.id} mention={mention} />
        ))}
      </ul>
      {next !== null && <Button onClick={() => load('next')}>Show earlier</Button>}
    </>
  );
}

const load = (from: 'start' | 'next'): void => attempt(() => loadMentions(from));

function MentionRow({ mention }: { mention: Mention }) {
  const { authorName, contact, conversationId, subject, text, at } = mention;
  const isNew = isUnseen(mention, useEntity('seen', conversationId)?.seq ?? 0);
  const author = authorName ?? 'A colleague';
  return (
    <li>
      <Link
        className={classes('mentioned', isNew && 'new')}
        to="/inbox/$view/$conversationId"
        params={{ view: 'all', conversationId }}
        preload={false}
        onPointerEnter={() => prefetch(conversationId)}
      >
        <Face name={author} ours />
        <span className="mentioned-who">
          <b className="cut">{author}</b>
          <span className="cut second">
            about {contactTitle(contact)}, {subject}
          </span>
          <span className="grow" />
          {isNew && (
            <>
              <i className="mentioned-dot" />
              <span className="sr">new</span>
            </>
          )}
          <span className="quiet small num">{age(Date.parse(at), useMinute())}</span>
        </span>
        <span className="mentioned-words">{text}</span>
      </Link>
    </li>
  );
}
