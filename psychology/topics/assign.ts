import { contentWords } from '../language/content.ts';
import { match, prepare, type Match, type Rule } from './rules.ts';
import type { Said } from './said.ts';
import { bucketOf, likeness, vectorOf, type Centroid } from './vectors.ts';

/** A topic as it is recognised. */
export interface Topic {
  readonly id: string;
  readonly rules: readonly Rule[];
  /** What corrected conversations and examples taught; null where none has. */
  readonly learnt: Centroid | null;
}

/** What a conversation is about, as far as words say it. */
export interface Assigned {
  readonly topicId: string;
  readonly by: 'rule' | 'similar';
  /** 0..1: how far ahead of the next topic. A choice of design, no probability. */
  readonly sure: number;
  /** The words that said so, as they were written. */
  readonly words: readonly string[];
}

/** Design choices: from how many texts on a topic is known by its words, how alike is alike, and how far ahead is ahead. */
export const FEWEST_TEXTS = 3;
const ALIKE = 0.3;
const AHEAD = 0.05;
/** Keeps one lone word from being taken for certain. */
const DOUBT = 0.25;
const MOST_WORDS = 6;

/** By rules first; where none matches, by likeness to what was corrected; else nothing. */
export function assign(topics: readonly Topic[], said: Said): Assigned | null {
  return byRules(topics, said) ?? byLikeness(topics, said);
}

function byRules(topics: readonly Topic[], said: Said): Assigned | null {
  const prepared = prepare(said);
  const matches = topics
    .map(({ id, rules }) => ({ id, match: match(rules, prepared) }))
    .filter((one): one is { id: string; match: Match } => one.match !== null)
    .sort((a, b) => b.match.weight - a.match.weight);
  const [best, next] = matches;
  if (best === undefined) return null;
  const sure = best.match.weight / (best.match.weight + (next?.match.weight ?? 0) + DOUBT);
  return { topicId: best.id, by: 'rule', sure, words: best.match.words.slice(0, MOST_WORDS) };
}

function byLikeness(topics: readonly Topic[], { text, subject }: Said): Assigned | null {
  const whole = `${subject}\n${text}`;
  const vector = vectorOf(whole);
  const known = topics
    .flatMap(({ id, learnt }) => (learnt === null || learnt.texts < FEWEST_TEXTS ? [] : [{ id, learnt }]))
    .map((topic) => ({ ...topic, alike: likeness(vector, topic.learnt) }))
    .sort((a, b) => b.alike - a.alike);
  const [best, next] = known;
  if (best === undefined || best.alike < ALIKE || best.alike - (next?.alike ?? 0) < AHEAD) return null;
  const sure = best.alike / (best.alike + (next?.alike ?? 0) + DOUBT);
  return { topicId: best.id, by: 'similar', sure, words: wordsOf(whole, best.learnt) };
}

/** The words of a text that the topic knows best. */
function wordsOf(text: string, { sum }: Centroid): string[] {
  const seen = new Map<string, { readonly word: string; readonly weight: number }>();
  for (const { key, start, end } of contentWords(text)) {
    const weight = sum[bucketOf(key)] ?? 0;
    if (weight > 0 && !seen.has(key)) seen.set(key, { word: text.slice(start, end), weight });
  }
  return [...seen.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}
