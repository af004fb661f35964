import { useState } from 'react';
import type { ComponentProps } from 'react';
import { useInboxMove } from '../../../app/inbox-place.ts';
import { useTopics } from '../../../app/topics.ts';
import { Button, Icon, Popover, Tooltip } from '../../../ui/index.ts';
import { topicGroups } from '../../topics/index.ts';
import { Chooser } from '../Chooser.tsx';
import type { View } from './view.ts';

const any = 'any';

/** Narrows the list to what conversations are about. Nothing where there are no topics. */
export function TopicMenu({ view: { topicId } }: { view: View }) {
  const [open, setOpen] = useState(false);
  const move = useInboxMove();
  const topics = useTopics() ?? [];
  if (topics.length === 0) return null;
  const choose = (id: string) => {
    setOpen(false);
    move({ topicId: id === any ? undefined : id });
  };
  const all = { heading: 'All', choices: [{ id: any, label: 'Any topic', checked: topicId === undefined }] };
  return (
    <Popover
      label="Topic"
      align="end"
      {...{ open, onOpenChange: setOpen }}
      trigger={<Trigger now={topics.find(({ id }) => id === topicId)?.name ?? 'any'} />}
    >
      <Chooser
        label="What conversations are about"
        placeholder="Find a topic"
        groups={[all, ...topicGroups(topics, topicId)]}
        onChoose={choose}
      />
    </Popover>
  );
}

function Trigger({ now, ...rest }: ComponentProps<typeof Button> & { now: string }) {
  return (
    <Tooltip text={`Topic: ${now}`}>
      <Button {...rest} kind="bare" square aria-label={`Topic: ${now}`}>
        <Icon name="speech" />
      </Button>
    </Tooltip>
  );
}
