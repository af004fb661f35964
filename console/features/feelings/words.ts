import type { FeelingLabel, Mood } from '#contract/feelings.ts';
import { lowFeelings } from '#psychology/emotion/feelings.ts';
import { strengthWord } from '#psychology/emotion/strength.ts';

/** The word describes the message, never the person. */
export const feelingWord: Readonly<Record<FeelingLabel, string>> = {
  anger: 'Angry',
  frustration: 'Frustrated',
  disappointment: 'Disappointed',
  anxiety: 'Anxious',
  sadness: 'Sad',
  confusion: 'Confused',
  gratitude: 'Grateful',
  joy: 'Delighted',
  neutral: 'Neutral',
  unclear: 'Unclear',
};

/** In the order in which they are offered: heat, loss, tension, warmth, nothing. */
export const feelingOrder = Object.keys(feelingWord) as readonly FeelingLabel[];

/** "Very frustrated", "A little sad": strength is a word, not a darker colour. `intensity` is 0..1. */
export function moodWords(label: FeelingLabel, intensity: number): string {
  const strength = strengthWord({ label, intensity });
  if (strength === '') return feelingWord[label];
  return `${strength.charAt(0).toUpperCase()}${strength.slice(1)} ${feelingWord[label].toLowerCase()}`;
}

const low: ReadonlySet<FeelingLabel> = new Set(lowFeelings);

/** Whether a conversation stands on a low: its last feeling is a hard one. */
export const isLow = (mood: Pick<Mood, 'label'> | null): boolean => mood !== null && low.has(mood.label);

/** A change of valence smaller than this is no movement worth a word. */
const steady = 0.1;

/** The course in two or three words, "lowest now"; null for a single message and where nothing moved. */
export function courseWords(mood: Pick<Mood, 'line' | 'trend'>): string | null {
  const last = mood.line.at(-1);
  if (last === undefined || mood.line.every((valence) => valence === last)) return null;
  const earlier = mood.line.slice(0, -1);
  const bottom = Math.min(...earlier);
  if (Math.max(...earlier) - last > steady && last <= bottom) return 'lowest now';
  if (last - bottom > steady && mood.trend !== 'falling') return 'better than before';
  return { rising: 'rising', falling: 'falling', steady: 'steady', unknown: null }[mood.trend];
}
