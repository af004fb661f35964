import type { Reading } from '#contract/feelings.ts';
import { MoodMark } from './MoodMark.tsx';
import { feelingWord } from './words.ts';
import './SentenceLines.css';

type Sentence = NonNullable<Reading['peak']>;

/** In a message of several sentences: the hardest of them and the last, each with what it reads as. */
export function SentenceLines({ text, reading: { peak, last } }: { text: string; reading: Reading }) {
  if (peak === null || last === null) return null;
  if (peak.start === last.start) return <Lines lines={[['Hardest and last', peak]]} text={text} />;
  return (
    <Lines
      lines={[
        ['Hardest', peak],
        ['Last', last],
      ]}
      text={text}
    />
  );
}

function Lines({ text, lines }: { text: string; lines: readonly (readonly [name: string, sentence: Sentence])[] }) {
  return (
    <dl className="sentence-lines">
      {lines.map(([name, { start, end, label }]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <MoodMark mood={{ label, intensity: 0 }} words={feelingWord[label]} />
          </dd>
          <dd>
            <q dir="auto">{text.slice(start, end)}</q>
          </dd>
        </div>
      ))}
    </dl>
  );
}
