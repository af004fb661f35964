import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/client.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { queries } from '../../app/queries.ts';
import { Button, Card } from '../../ui/index.ts';
import { ruleWords } from './rules-text.ts';
import { refetchTopics } from '../../app/topics.ts';

const key = ['proposed-topics'] as const;

/** Topics that most shops know, to take one by one or all at once; gone when all are taken. */
export function ProposedCard() {
  const { data } = useQuery({ queryKey: key, queryFn: () => call('GET /topics/proposed') });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  const take = (some: typeof items) => async () => {
    for (const { name, group, rules, examples } of some) {
      await call('POST /topics', { body: { name, group, rules, examples: examples.map((text) => ({ text })) } });
    }
    await Promise.all([refetchTopics(), queries.invalidateQueries({ queryKey: key })]);
    didIt({
      text:
        some.length === 1 ? `${some[0]?.name ?? 'It'} is there now.` : `${String(some.length)} topics are there now.`,
    });
  };
  return (
    <Card
      title="To begin with"
      aside={
        <Button size="small" onClick={() => attempt(take(items))}>
          Take all {items.length}
        </Button>
      }
      flush
    >
      <ul className="things">
        {items.map((topic) => (
          <li key={topic.name}>
            <span className="thing">
              <b>{topic.name}</b>
              <span className="second small">
                {topic.group}: {topic.rules.slice(0, 6).map(ruleWords).join(', ')}
              </span>
            </span>
            <Button size="small" icon="plus" onClick={() => attempt(take([topic]))}>
              Take<span className="sr"> {topic.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
