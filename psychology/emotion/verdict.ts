import { EXCLAMATION, QUESTION } from './emphasis.ts';
import type { Emphasis } from './emphasis.ts';
import { feelings } from './feelings.ts';
import { compound } from './modifiers.ts';
import type { Evidence, Feeling, FeelingLabel, Reading } from './types.ts';
import type { Felt, Voice } from './weigh.ts';

/** The lead that the top feeling needs to be named. */
const LEAD = 0.15;
/** What speaks for neutral in every message, and for something that the lexicon does not know. */
const NEUTRAL_MASS = 1;
const UNKNOWN_MASS = 0.15;
/** Evidence kept with a reading; the strongest pieces explain a verdict better than all of them. */
const MOST_EVIDENCE = 12;
/** Strength of the feelings beside the leading one, in intensity. */
const BESIDE = 0.5;
/** Intensity at which the arousal of a feeling is fully there. */
const FULL_AROUSAL = 0.5;
/** What each exclamation mark and shouting add to arousal. */
const STIR = 0.06;
const SHOUT = 0.15;
/** The scale on which valence coordinates meet strengths: sadness and anger count once, joy a little more. */
const VALENCE_UNIT = 0.7;

interface Standing {
  readonly feeling: Feeling;
  readonly probability: number;
}

/** Sums the voices up into one reading. Probabilities are proportional to squared weight, so that a lead shows. */
export function verdict(text: string, voices: readonly Voice[], emphasis: Emphasis, model: string): Reading {
  const weights = sum(voices, (voice) => voice.weight);
  const strengths = sum(voices, (voice) => voice.strength);
  emphasise(weights, strengths, emphasis);
  const [top, next] = rank(weights);
  const lead = top.probability - (next?.probability ?? 0);
  const label: FeelingLabel = lead >= LEAD ? top.feeling : 'unclear';
  const intensity = intensityOf(strengths);
  return {
    label,
    probability: top.probability,
    next: next?.feeling ?? null,
    nextProbability: next?.probability ?? 0,
    valence: valenceOf(strengths),
    arousal: arousalOf(strengths, intensity, emphasis),
    intensity,
    evidence: evidenceOf(text, voices),
    model,
  };
}

type Sums = Map<Felt, number>;

function sum(voices: readonly Voice[], of: (voice: Voice) => number): Sums {
  const sums: Sums = new Map();
  for (const voice of voices) sums.set(voice.feeling, (sums.get(voice.feeling) ?? 0) + of(voice));
  return sums;
}

/** Marks strengthen what the words say; alone they say nothing. */
function emphasise(weights: Sums, strengths: Sums, { exclamations, questions }: Emphasis): void {
  const leader = [...weights].reduce<[Felt, number] | null>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    null,
  );
  if (leader === null) return;
  const extra = EXCLAMATION * exclamations + QUESTION * questions;
  weights.set(leader[0], leader[1] + extra);
  strengths.set(leader[0], (strengths.get(leader[0]) ?? 0) + extra);
}

function rank(weights: Sums): [Standing, Standing | undefined] {
  const masses: [Feeling, number][] = [['neutral', NEUTRAL_MASS]];
  for (const [feeling, weight] of weights) masses.push([feeling, weight * weight]);
  const total = masses.reduce((all, [, mass]) => all + mass, UNKNOWN_MASS);
  const standings = masses.map(([feeling, mass]) => ({ feeling, probability: mass / total }));
  standings.sort((a, b) => b.probability - a.probability);
  return [standings[0] ?? { feeling: 'neutral', probability: 0 }, standings[1]];
}

function intensityOf(strengths: Sums): number {
  const all = [...strengths.values()];
  const strongest = Math.max(0, ...all);
  const rest = all.reduce((total, strength) => total + strength, 0) - strongest;
  return compound(strongest + BESIDE * rest);
}

function valenceOf(strengths: Sums): number {
  let total = 0;
  for (const [feeling, strength] of strengths) total += (strength * feelings[feeling].valence) / VALENCE_UNIT;
  return compound(total);
}

/** The mean arousal of what was felt, as far as it was felt at all. */
function arousalOf(strengths: Sums, intensity: number, { exclamations, shouted }: Emphasis): number {
  let total = 0;
  let weighed = 0;
  for (const [feeling, strength] of strengths) {
    total += strength;
    weighed += strength * feelings[feeling].arousal;
  }
  const mean = total > 0 ? weighed / total : 0;
  const stir = STIR * exclamations + (shouted ? SHOUT : 0);
  return Math.max(-1, Math.min(1, mean * Math.min(1, intensity / FULL_AROUSAL) + stir));
}

function evidenceOf(text: string, voices: readonly Voice[]): Evidence[] {
  const kept = voices.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_EVIDENCE);
  const total = kept.reduce((all, voice) => all + voice.weight, 0);
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, feeling, weight }) => ({
      start,
      end,
      text: text.slice(start, end),
      feeling,
      share: weight / total,
    }));
}
