import { useState } from 'react';
import type { Topic } from '#contract/topics.ts';
import { call } from '../../app/client.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { Button, Dialog, Field, Select } from '../../ui/index.ts';
import { refetchTopics } from '../../app/topics.ts';

interface Props {
  topic: Topic;
  topics: readonly Topic[];
  onClose: () => void;
}

/** Puts a topic into another. There is no way back, so it says what will be before it does it. */
export function MergeDialog({ topic, topics, onClose }: Props) {
  const others = topics.filter(({ id }) => id !== topic.id);
  const [into, setInto] = useState(others[0]?.id ?? '');
  const target = others.find(({ id }) => id === into);
  const merge = async () => {
    await call('POST /topics/:id/merge', { params: { id: topic.id }, body: { into } });
    await refetchTopics();
    didIt({ text: `${topic.name} went up in ${target?.name ?? 'the other topic'}.` });
    onClose();
  };
  return (
    <Dialog open onOpenChange={onClose} title={`Put ${topic.name} into another topic`}>
      <div className="form">
        <Field label="Into" hint="Its conversations, rules and examples go there. This cannot be taken apart again.">
          <Select
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={into}
            onChange={setInto}
          />
        </Field>
        <div className="row wrap">
          <Button kind="main" icon="merge" disabled={target === undefined} onClick={() => attempt(merge)}>
            Put it into {target?.name}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
