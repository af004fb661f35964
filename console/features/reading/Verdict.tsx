import { useEffect } from 'react';
import type { Detail } from '#psychology/emotion/index.ts';
import { announce } from '../../ui/index.ts';
import {
  carriers,
  Cues,
  feelingOrder,
  feelingWord,
  MoodMark,
  moodWords,
  percent,
  quoted,
  stretches,
  sureness,
} from '../feelings/index.ts';
import type { Read } from './use-reading.ts';

/** The verdict in words with its number, the words that carried it, and what else was said. */
export function Verdict({ text, read: { detail, micros } }: { text: string; read: Read }) {
  const { reading } = detail;
  const words = carriers(reading);
  useSaid(`Reads as ${moodWords(reading.label, reading.intensity)}`);
  return (
    <div className={`try-verdict f-${reading.label}`}>
      <p>
        <MoodMark mood={reading} tint /> <span className="second">{why(detail)}</span>
      </p>
      <blockquote dir="auto">
        {stretches(text, reading.evidence).map((piece, index) =>
          piece.carried ? <mark key={index}>{piece.text}</mark> : piece.text,
        )}
      </blockquote>
      {words.length > 0 && <p className="second">Carried by {quoted(words)}.</p>}
      <Cues cues={reading.cues} />
      <p className="quiet">
        {finest(detail)} Read in {micros < 1000 ? `${micros.toFixed(0)} µs` : `${(micros / 1000).toFixed(1)} ms`}.
      </p>
    </div>
  );
}

const pauseMs = 900;

/** Says the verdict to screen readers once the writing pauses. */
function useSaid(words: string): void {
  useEffect(() => {
    const timer = setTimeout(() => announce(words), pauseMs);
    return () => clearTimeout(timer);
  }, [words]);
}

const most = 3;

/** What is said in finer words; a reader may find none of them. */
function finest({ labels, said }: Detail): string {
  const found = said.filter((label) => label !== 'neutral').slice(0, most);
  if (found.length === 0) return '';
  return `Of 27 finer emotions: ${found.map((label) => `${label} ${percent(labels[label] ?? 0)}`).join(', ')}.`;
}

function why({ reading: { label, probability, next, nextProbability, unsure }, feelings }: Detail): string {
  if (unsure === 'language') return 'This does not look like English, and there is no pack for its language yet.';
  const near =
    next === null || nextProbability < 0.005
      ? ''
      : `, then ${feelingWord[next].toLowerCase()} (${percent(nextProbability)})`;
  if (label === 'unclear')
    return `No feeling leads by enough to be named. First ${first(feelings)} (${percent(probability)})${near}.`;
  return `${sureness(probability)} (${percent(probability)})${near}`;
}

function first(feelings: Detail['feelings']): string {
  const [name] = feelingOrder.filter((label) => label !== 'unclear').toSorted((a, b) => feelings[b] - feelings[a]);
  return name === undefined ? 'none' : feelingWord[name].toLowerCase();
}
