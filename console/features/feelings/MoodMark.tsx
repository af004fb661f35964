import type { FeelingLabel, Mood } from '#contract/feelings.ts';
import { classes } from '../../ui/index.ts';
import { glyphs } from './glyphs.tsx';
import { moodWords } from './words.ts';
import './MoodMark.css';

export interface MoodMarkProps {
  mood: Pick<Mood, 'label' | 'intensity'>;
  /** On the feeling's own ground: inside a message and in headings of cards only. */
  tint?: boolean | undefined;
  /** Other words beside the glyph, such as "When someone is frustrated". */
  words?: string | undefined;
}

/** What a message reads as: a shape and a word, then a colour. */
export function MoodMark({ mood, tint = false, words }: MoodMarkProps) {
  return (
    <span className={classes('mood', `f-${mood.label}`, tint && 'tint')}>
      <MoodFace mood={mood} words={words} />
    </span>
  );
}

/** Glyph and word, for a button that brings its own frame. */
export function MoodFace({ mood, words }: Pick<MoodMarkProps, 'mood' | 'words'>) {
  return (
    <>
      <Glyph label={mood.label} />
      <span>{words ?? moodWords(mood.label, mood.intensity)}</span>
    </>
  );
}

/** The glyph alone in its colour, where the word stands beside it. */
export function FeelingGlyph({ label }: { label: FeelingLabel }) {
  return (
    <span className={`mood f-${label}`}>
      <Glyph label={label} />
    </span>
  );
}

function Glyph({ label }: { label: FeelingLabel }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {glyphs[label]}
    </svg>
  );
}
