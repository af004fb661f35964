import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, wordsFor } from '../../app/client.ts';
import { Button, Card, Progress, Trouble } from '../../ui/index.ts';
import { nameFrom, rulesFrom } from './rules-text.ts';
import type { Beginning } from './TopicDialog.tsx';

interface Props {
  onTake: (beginning: Beginning) => void;
}

/** Conversations without a topic that speak of the same thing; looked for when somebody asks. */
export function SuggestedCard({ onTake }: Props) {
  const found = useQuery({
    queryKey: ['topic-suggestions'],
    queryFn: () => call('GET /topics/suggestions'),
    enabled: false,
  });
  return (
    <Card title="Suggested from conversations" flush>
      <div className="card-body topic-suggest">
        <p className="second">
          Of the newest 2,000 conversations without a topic, those that speak of the same thing. You decide which become
          one.
        </p>
        <Button icon="search" busy={found.isFetching} onClick={() => void found.refetch()}>
          {found.data === undefined ? 'Suggest topics' : 'Look again'}
        </Button>
        {found.isFetching && <Progress label="Looking through conversations" />}
      </div>
      {found.isError && (
        <Trouble title="The suggestions did not come" action={null}>
          {wordsFor(found.error)}
        </Trouble>
      )}
      {found.data?.items.length === 0 && (
        <p className="card-body second">
          Nothing that five or more of the {found.data.of} conversations without a topic have in common.
        </p>
      )}
      <ul className="things">
        {found.data?.items.map(({ words, count, examples }) => (
          <li key={words.join(' ')}>
            <span className="thing">
              <b>{nameFrom(words)}</b>
              <span className="second small">{count} conversations</span>
              {examples.map(({ conversationId, number, text }) => (
                <span key={conversationId} className="small">
                  <Link to="/inbox/$view/$conversationId" params={{ view: 'all', conversationId }} className="num">
                    #{number}
                  </Link>{' '}
                  <q dir="auto">{text}</q>
                </span>
              ))}
            </span>
            <Button
              size="small"
              icon="plus"
              onClick={() => onTake({ name: nameFrom(words), group: '', rules: rulesFrom(words), examples })}
            >
              Make a topic<span className="sr"> of {nameFrom(words)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
