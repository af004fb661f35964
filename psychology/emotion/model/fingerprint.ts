import { readable } from '../readable.ts';
import { findFeatures } from './features.ts';
import { gathered } from './gather.ts';
import { step } from './hash.ts';

/** Texts that touch every kind of feature and each family of the lexicon at least once. */
const PROBES = [
  "STILL no refund!! I'm furious, this is the third time and nobody helps :(",
  'Thanks so much, it works perfectly now, you made my day 😍',
  'I expected better; it used to be good, but what a shame...',
  "I'm worried that my money isn't safe. Please tell me what happened?",
  'My father died last month and I am so sad. I do not understand this letter.',
  'Hello, where can I change the address of order 4471? Damn, wrong number, sorry, kind of urgent.',
] as const;

/**
 * One number for all features of some texts. Weights fit only the features that they were trained with: where the
 * splitting of words or the lexicon has changed since, this number has too, and the model is to be trained anew.
 */
export function fingerprint(): number {
  const features = gathered();
  let sum = 0x811c9dc5;
  for (const text of PROBES) {
    findFeatures(readable(text).text, features);
    for (let at = 0; at < features.count; at += 1) sum = step(sum, features.numbers[at] as number);
  }
  return sum >>> 0;
}
