import { useQuery } from '@tanstack/react-query';
import type { Conversation } from '#contract/conversations.ts';
import { call } from '../../../app/client.ts';
import { useCan } from '../../../app/session.tsx';
import { Chip, Icon, Popover } from '../../../ui/index.ts';
import { edit } from '../actions/edit.ts';
import { Chooser } from '../Chooser.tsx';
import { useTool } from '../tools.ts';
import './LabelTool.css';

/** The labels of a conversation, and the list to set them. */
export function LabelTool({ conversation }: { conversation: Conversation }) {
  const tool = useTool('label');
  const mayLabel = useCan('conversations.tag');
  const trigger = (
    <button type="button" className="label-button" aria-label="Labels" title="Labels">
      <Icon name="tag" size="small" />
    </button>
  );
  return (
    <>
      {mayLabel && (
        <Popover label="Labels" trigger={trigger} {...tool}>
          <Labels conversation={conversation} />
        </Popover>
      )}
      <span className="labels">
        {conversation.tags.map((tag) => (
          <Chip key={tag} tone="line">
            {tag}
          </Chip>
        ))}
      </span>
    </>
  );
}

function Labels({ conversation }: { conversation: Conversation }) {
  const { data } = useQuery({ queryKey: ['tags'], queryFn: () => call('GET /tags') });
  const { tags } = conversation;
  const all = [...new Set([...tags, ...(data?.items ?? [])])].sort((a, b) => a.localeCompare(b));
  const toggle = (tag: string) => {
    const on = !tags.includes(tag);
    const next = on ? [...tags, tag] : tags.filter((each) => each !== tag);
    edit(conversation, { tags: next }, on ? `Labelled ${tag}.` : `No longer labelled ${tag}.`);
  };
  const choices = all.map((tag) => ({ id: tag, label: tag, checked: tags.includes(tag) }));
  return (
    <Chooser
      label="Labels"
      placeholder="Find or make a label"
      groups={choices.length === 0 ? [] : [{ heading: 'Labels', choices }]}
      onChoose={toggle}
      onCreate={toggle}
    />
  );
}
