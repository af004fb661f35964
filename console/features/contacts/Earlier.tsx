import { Link } from '@tanstack/react-router';
import type { Conversation } from '#contract/conversations.ts';
import { useInboxPlace } from '../../app/inbox-place.ts';
import { MoodMark, useMood } from '../feelings/index.ts';
import { age, useMinute } from '../promises/index.ts';
import './Earlier.css';

/** Their other conversations, newest first. */
export function Earlier({ conversations }: { conversations: readonly Conversation[] }) {
  const { view } = useInboxPlace();
  const now = useMinute();
  if (conversations.length === 0) return null;
  return (
    <section className="person-block earlier" aria-label="Other conversations">
      <h3>
        Other conversations <span className="quiet num">{conversations.length}</span>
      </h3>
      <ul>
        {conversations.map((one) => (
          <li key={one.id}>
            <Link to="/inbox/$view/$conversationId" params={{ view, conversationId: one.id }} preload={false}>
              <span className="cut grow">{one.subject}</span>
              <span className="quiet small num">{age(Date.parse(one.lastAt), now)}</span>
              <span className="earlier-foot">
                <Mark conversation={one} />
                <span className="quiet small">{one.status}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mark({ conversation }: { conversation: Conversation }) {
  const mood = useMood(conversation);
  return mood !== null && <MoodMark mood={mood} />;
}
