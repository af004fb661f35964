import { useState } from 'react';
import type { Topic } from '#contract/topics.ts';
import { call } from '../../app/client.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { SettingsPage } from '../../app/settings/SettingsPage.tsx';
import { Button, Card, EmptyState, Menu, Skeleton } from '../../ui/index.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { ProposedCard } from './ProposedCard.tsx';
import { ruleWords } from './rules-text.ts';
import { SuggestedCard } from './SuggestedCard.tsx';
import { nothingYet, TopicDialog, type Beginning } from './TopicDialog.tsx';
import { refetchTopics, useTopics } from '../../app/topics.ts';
import { TryCard } from './TryCard.tsx';
import './TopicsPage.css';

/** What conversations can be about: rules, examples, a sentence to try, and what the conversations themselves suggest. */
export function TopicsPage() {
  const topics = useTopics();
  const [edited, setEdited] = useState<Topic | Beginning>();
  const [merged, setMerged] = useState<Topic>();
  return (
    <SettingsPage
      title="Topics"
      about="What customers write about. Rules find a topic in their first messages; a colleague’s word always wins, and teaches."
      action={
        <Button kind="main" icon="plus" onClick={() => setEdited(nothingYet)}>
          New topic
        </Button>
      }
    >
      {topics === undefined ? (
        <Skeleton label="Loading topics" />
      ) : (
        <>
          <TryCard topics={topics} />
          {topics.length === 0 ? (
            <Card>
              <EmptyState drawing="speech" title="No topics yet">
                Take some of those below, or have them suggested from your own conversations.
              </EmptyState>
            </Card>
          ) : (
            <TopicLists topics={topics} onEdit={setEdited} onMerge={setMerged} />
          )}
          <SuggestedCard onTake={setEdited} />
          <ProposedCard />
        </>
      )}
      {edited !== undefined && <TopicDialog topic={edited} onClose={() => setEdited(undefined)} />}
      {merged !== undefined && (
        <MergeDialog topic={merged} topics={topics ?? []} onClose={() => setMerged(undefined)} />
      )}
    </SettingsPage>
  );
}

interface ListProps {
  topics: readonly Topic[];
  onEdit: (topic: Topic) => void;
  onMerge: (topic: Topic) => void;
}

function TopicLists({ topics, onEdit, onMerge }: ListProps) {
  const groups = Map.groupBy(topics, ({ group }) => (group === '' ? 'Others' : group));
  return [...groups].map(([group, some]) => (
    <Card key={group} title={group} flush>
      <ul className="things">
        {some.map((topic) => (
          <li key={topic.id}>
            <span className="thing">
              <b>{topic.name}</b>
              <span className="second small">{wordsOf(topic)}</span>
            </span>
            <Button size="small" icon="pen" onClick={() => onEdit(topic)}>
              Change<span className="sr"> {topic.name}</span>
            </Button>
            <Menu
              label={`More for ${topic.name}`}
              align="end"
              entries={[
                ...(topics.length > 1
                  ? [
                      {
                        id: 'merge',
                        label: 'Put into another topic',
                        icon: 'merge' as const,
                        run: () => onMerge(topic),
                      },
                    ]
                  : []),
                { id: 'remove', label: 'Remove', icon: 'trash', tone: 'bad', run: () => attempt(() => remove(topic)) },
              ]}
            >
              <Button size="small" kind="bare" icon="more" square aria-label={`More for ${topic.name}`} />
            </Menu>
          </li>
        ))}
      </ul>
    </Card>
  ));
}

const shownRules = 8;

function wordsOf({ rules, taught }: Topic): string {
  const some = rules.slice(0, shownRules).map(ruleWords).join(', ');
  const more = rules.length > shownRules ? ` and ${String(rules.length - shownRules)} more` : '';
  const learnt = taught === 0 ? '' : ` · taught with ${String(taught)} ${taught === 1 ? 'text' : 'texts'}`;
  return `${rules.length === 0 ? 'No rules' : some}${more}${learnt}`;
}

/** Undoing makes it anew, with its rules and examples; who had it is sorted again. */
async function remove({ id, name, group, rules, examples }: Topic): Promise<void> {
  await call('DELETE /topics/:id', { params: { id } });
  await refetchTopics();
  const undo = async () => {
    await call('POST /topics', { body: { name, group, rules, examples: examples.map((text) => ({ text })) } });
    await refetchTopics();
  };
  didIt({ text: `${name} is removed. Its conversations are sorted anew.`, undo });
}
