import { useState } from 'react';
import { useTitle } from '../../app/title.ts';
import { Button, Card, Field, Skeleton, Textarea, Trouble } from '../../ui/index.ts';
import { Bars } from './Bars.tsx';
import { examples } from './examples.ts';
import { Plane } from './Plane.tsx';
import { Sentences } from './Sentences.tsx';
import { Verdict } from './Verdict.tsx';
import { useReading } from './use-reading.ts';
import type { Read } from './use-reading.ts';
import './TryPage.css';

const longest = 2000;

/** Anybody types a customer’s sentence and sees how it reads, computed in the browser. */
export function TryPage() {
  useTitle('How it reads');
  const [text, setText] = useState(examples[0] ?? '');
  const { read, state, retry } = useReading(text);
  return (
    <div className="try-page">
      <header>
        <h1>How it reads</h1>
        <p className="second">
          Type what a customer might write. It is read here in your browser and sent nowhere. The reader knows English;
          it takes words, not people, and it can be wrong.
        </p>
      </header>
      <Field label="A customer’s message">
        <Textarea
          rows={3}
          maxLength={longest}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
          data-first
        />
      </Field>
      <ul className="try-examples" aria-label="Examples">
        {examples.map((example) => (
          <li key={example}>
            <Button size="small" onClick={() => setText(example)}>
              {example}
            </Button>
          </li>
        ))}
      </ul>
      {state === 'failed' && (
        <Trouble title="The reader did not come" action={<Button onClick={retry}>Try again</Button>}>
          It is a file of about 2 MB that this page fetches once. What you typed is still here.
        </Trouble>
      )}
      {state === 'loading' && <Skeleton label="Fetching the reader" />}
      {state === 'ready' && read === null && <p className="quiet">Nothing to read yet.</p>}
      {read !== null && <Result text={text} read={read} />}
    </div>
  );
}

function Result({ text, read }: { text: string; read: Read }) {
  const { reading, feelings, sentences } = read.detail;
  return (
    <div className="try-result">
      <Card title="It reads as">
        <Verdict text={text} read={read} />
      </Card>
      {reading.unsure !== 'language' && (
        <>
          <Card title="Each feeling">
            <Bars feelings={feelings} />
          </Card>
          <Card title="Pleasant and stirred">
            <Plane valence={reading.valence} arousal={reading.arousal} label={reading.label} />
          </Card>
        </>
      )}
      {sentences.length > 1 && (
        <Card title="Sentence by sentence" className="try-wide">
          <Sentences text={text} sentences={sentences} />
        </Card>
      )}
    </div>
  );
}
