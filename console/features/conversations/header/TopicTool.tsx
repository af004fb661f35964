import type { Conversation } from '#contract/conversations.ts';
import type { ConversationTopic, Topic } from '#contract/topics.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { useCommands } from '../../../app/commands.ts';
import { useCan } from '../../../app/session.tsx';
import { useTopics } from '../../../app/topics.ts';
import { Button, Chip, Icon, Popover } from '../../../ui/index.ts';
import { correctTopic, topicGroups, uncorrectTopic, useConversationTopic, whyTopic } from '../../topics/index.ts';
import { Chooser } from '../Chooser.tsx';
import { openTool, useTool } from '../tools.ts';
import './TopicTool.css';

const none = 'none';

/** What the conversation is about, how we know, and the list to put it right. Nothing where there are no topics. */
export function TopicTool({ conversation }: { conversation: Conversation }) {
  const tool = useTool('topic');
  const topics = useTopics() ?? [];
  const topic = useConversationTopic(conversation.id);
  const mayCorrect = useCan('topics.correct');
  const isThere = topics.length > 0 && topic !== undefined;
  useCommands([
    {
      ...{ id: 'topic.correct', group: 'Conversation', label: 'Correct the topic', can: 'topics.correct' as const },
      when: () => isThere,
      run: () => openTool('topic'),
    },
  ]);
  if (!isThere) return null;
  const name = topics.find(({ id }) => id === topic.topicId)?.name;
  if (!mayCorrect) return name === undefined ? null : <Chip icon="speech">{name}</Chip>;
  const trigger = (
    <button type="button" className="topic-button" title={whyTopic(topic)}>
      <Icon name="speech" size="small" />
      <span className="cut">{name ?? 'No topic'}</span>
      <span className="sr">, change the topic</span>
    </button>
  );
  return (
    <Popover label="Topic" trigger={trigger} {...tool}>
      <Topics topics={topics} topic={topic} onDone={() => tool.onOpenChange(false)} />
    </Popover>
  );
}

interface TopicsProps {
  topics: readonly Topic[];
  topic: ConversationTopic;
  onDone: () => void;
}

function Topics({ topics, topic, onDone }: TopicsProps) {
  const nothing = { id: none, label: 'None of these', checked: topic.topicId === null && topic.by === 'agent' };
  const back = () => uncorrectTopic(topic.id);
  /** What stood before: an earlier word of a colleague, or what the rules said. */
  const undo = topic.by === 'agent' ? () => correctTopic(topic.id, topic.topicId) : back;
  const takeBack = () => {
    onDone();
    attempt(back);
  };
  const choose = (id: string) => {
    onDone();
    attempt(async () => {
      await correctTopic(topic.id, id === none ? null : id);
      const name = topics.find((each) => each.id === id)?.name ?? 'none of the topics';
      didIt({ text: `It is about ${name}.`, undo });
    });
  };
  return (
    <>
      <Chooser
        label="What it is about"
        placeholder="Find a topic"
        groups={[...topicGroups(topics, topic.topicId), { heading: 'Or', choices: [nothing] }]}
        onChoose={choose}
      />
      <p className="topic-why">{whyTopic(topic)}</p>
      {topic.by === 'agent' && (
        <Button size="small" kind="bare" icon="undo" onClick={takeBack}>
          Take the correction back
        </Button>
      )}
    </>
  );
}
