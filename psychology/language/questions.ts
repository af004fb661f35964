import { sentences } from './sentences.ts';
import type { Span } from './sentences.ts';
import { words } from './words.ts';

const ASKING_WORDS = new Set('who what when where why which whose how'.split(' '));
const AUXILIARIES = new Set(
  `is are was were am do does did have has had can could will would shall should may might
  isn't aren't wasn't don't doesn't didn't haven't hasn't can't couldn't won't wouldn't shouldn't`.split(/\s/),
);
const SUBJECTS = new Set(
  'i you we he she it they there this that these those my your our the any anyone someone'.split(' '),
);

/** Ways of asking for something without a question mark, anywhere in the sentence. */
const REQUEST =
  /\b(?:please|pls|plz|(?:can|could|would|will) (?:you|someone|anyone|u)|i(?:['’]d| would) like (?:to|a|an|my|the)|(?<!\b(?:that|what|if|when|where|thing|all|message) )i (?:need|want) (?:to|a|an|my|the|you|your|this|it|some|help)|let me know|tell me|i(?:['’]m| am) wondering|i wonder|not sure (?:if|how|why|what|when|where))\b/i;

/** "How come", "how long is it", "what about": what may follow an asking word when there is no question mark. */
const AFTER_ASKING = new Set('long much many far often soon come about to else kind'.split(' '));

/**
 * What a customer asks, in their order: sentences with a question mark, sentences that open like a question, and
 * requests ("please", "can you", "I need"). English. Exclamations such as "Hello?" or "Seriously?" are no questions.
 */
export function questions(text: string): Span[] {
  return questionsAmong(sentences(text));
}

/** The same of a text that is split into sentences already. */
export function questionsAmong(said: readonly Span[]): Span[] {
  return said.filter((sentence) => asks(sentence.text));
}

/** "I want to …" that asks for nothing. */
const DESPAIR = /\b(?:kill|hurt|harm|cut) (?:myself|him|her|them)\b|\bwant to die\b|\bend (?:my life|it all)\b/i;

function asks(sentence: string): boolean {
  if (DESPAIR.test(sentence)) return false;
  const spoken = words(sentence).map((word) => word.lower);
  if (sentence.includes('?')) return spoken.length > 1 || ASKING_WORDS.has(spoken[0] ?? '');
  if (opensLikeQuestion(spoken)) return true;
  return spoken.length > 2 && REQUEST.test(sentence);
}

function opensLikeQuestion(spoken: readonly string[]): boolean {
  const opening = spoken.findIndex((word) => !GREETING.has(word));
  const first = spoken[opening] ?? '';
  const second = spoken[opening + 1] ?? '';
  if (first === 'which') return false;
  if (ASKING_WORDS.has(first)) return spoken.length === 1 || AUXILIARIES.has(second) || AFTER_ASKING.has(second);
  return AUXILIARIES.has(first) && SUBJECTS.has(second);
}

const GREETING = new Set('hi hello hey and also so but ok okay well then anyway'.split(' '));
