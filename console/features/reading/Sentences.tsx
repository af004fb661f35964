import type { SentenceReading } from '#psychology/emotion/index.ts';
import { Sparkline } from '../../ui/index.ts';
import { feelingWord, MoodMark } from '../feelings/index.ts';

/** A message of several sentences: where it was hardest, and where it ends. */
export function Sentences({ text, sentences }: { text: string; sentences: readonly SentenceReading[] }) {
  const valences = sentences.map(({ valence }) => valence);
  const hardest = valences.indexOf(Math.min(...valences));
  return (
    <div className="try-sentences">
      <Sparkline
        values={valences}
        width={116}
        height={36}
        tone={`f-${sentences.at(-1)?.label ?? 'neutral'}`}
        label="How feeling moves through the message"
      />
      <ol>
        {sentences.map(({ start, end, label }, index) => (
          <li key={start}>
            <MoodMark mood={{ label, intensity: 0 }} words={feelingWord[label]} />
            <span dir="auto">{text.slice(start, end)}</span>
            <span className="quiet">
              {[index === hardest && 'hardest', index === sentences.length - 1 && 'last'].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
