import { feelings } from './feelings.ts';
import type { Detail, Feeling, FeelingProbabilities, Reading } from './types.ts';

const blank = {
  ...{ next: null, nextProbability: 0, valence: 0, arousal: 0, intensity: 0 },
  ...{ evidence: [], cues: [], peak: null, last: null },
} as const;

/** A letter, a number, a symbol or a mark; `·` stands where something was left out. */
const SAYS = /[\p{L}\p{N}\p{S}]|(?!·)\p{P}/u;

/** Whether a readable text says anything that could be read. */
export const saysAnything = (text: string): boolean => SAYS.test(text);

/** Nothing was said, so nothing was felt. */
export function silent(model: string): Detail {
  const reading: Reading = { ...blank, label: 'neutral', probability: 1, unsure: null, language: null, model };
  return detailOf(reading, (feeling) => (feeling === 'neutral' ? 1 : 0));
}

/** A language without a pack: nothing is said of it, and why. */
export function unknown(model: string, language: string): Detail {
  const reading: Reading = { ...blank, label: 'unclear', probability: 0, unsure: 'language', language, model };
  const names = Object.keys(feelings);
  return detailOf(reading, () => 1 / names.length);
}

function detailOf(reading: Reading, chance: (feeling: Feeling) => number): Detail {
  const chances = (Object.keys(feelings) as Feeling[]).map((feeling) => [feeling, chance(feeling)]);
  return {
    ...{ reading, feelings: Object.fromEntries(chances) as FeelingProbabilities },
    ...{ labels: {}, said: [], sentences: [] },
  };
}
