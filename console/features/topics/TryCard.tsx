import { useEffect, useState } from 'react';
import type { Reply } from '#contract/define.ts';
import type { Topic, topicsRoutes } from '#contract/topics.ts';
import { call } from '../../app/client.ts';
import { Card, Field, Textarea } from '../../ui/index.ts';
import { whyTopic } from './why.ts';

type Found = Reply<(typeof topicsRoutes)['POST /topics/test']>;
const pauseMs = 250;

/** A sentence to try the topics with, as it is being written. Nothing is kept. */
export function TryCard({ topics }: { topics: readonly Topic[] }) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (text.trim() === '') return;
    let wanted = true;
    const ask = () =>
      void call('POST /topics/test', { body: { text: text.slice(0, 4000) } })
        .then((answer) => wanted && setFound(answer))
        .catch(() => undefined);
    const timer = setTimeout(ask, pauseMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, topics]);
  const shown = text.trim() === '' ? undefined : found;
  const name = topics.find(({ id }) => id === shown?.topicId)?.name;
  return (
    <Card title="Try a sentence">
      <Field label="What a customer might write">
        <Textarea rows={2} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <p className="topic-verdict" role="status">
        {shown !== undefined && (
          <>
            <b>{name ?? 'No topic'}</b> <span className="second">{whyTopic(shown)}</span>
          </>
        )}
      </p>
    </Card>
  );
}
