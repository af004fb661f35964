import type { Pack } from './locales/pack.ts';
import { places } from './matching.ts';

/** A sentence of the draft and its content keys. */
interface Answering {
  text: string;
  keys: ReadonlySet<string>;
}

export interface AskedQuestion {
  text: string;
  covered: boolean;
}

/** Share of a question's content words that one sentence of the draft must take up. */
const ENOUGH = 0.3;

/**
 * The customer's questions, in their order, and whether the draft takes each up: by its words or their synonyms, by
 * the kind of answer that it asks for, or by a plain yes. Bare requests for help name nothing to cover and are left out.
 */
export function coverage(draft: readonly Answering[], customerTexts: readonly string[], pack: Pack): AskedQuestion[] {
  const asked = customerTexts.flatMap((text) => pack.questions(text)).map((question) => question.text);
  const named = asked
    .map((text) => ({ text, keys: askedKeys(text, pack) }))
    .filter(({ text, keys }) => keys.size > 0 || pack.answers.some((kind) => kind.asked.test(text)));
  const only = named.length === 1;
  return named.map(({ text, keys }) => ({ text, covered: draft.some(answers(text, keys, pack, only)) }));
}

/** Whether a sentence of the draft answers the question; a plain "yes" does when there is only one. */
function answers(question: string, keys: ReadonlySet<string>, pack: Pack, only: boolean) {
  const kinds = pack.answers.filter((kind) => kind.asked.test(question));
  return (sentence: Answering): boolean => {
    const shared = [...keys].filter((key) => sentence.keys.has(key)).length;
    if (shared > 0 && shared >= ENOUGH * keys.size) return true;
    return kinds.some((kind) => kind.answered.test(sentence.text)) || (only && pack.plainAnswer.test(sentence.text));
  };
}

/** Content words of what is asked, from where the asking begins: "I paid twice, can you help" asks for help only. */
function askedKeys(question: string, { askStart, contentKeys, genericAsks }: Pack): Set<string> {
  const start = places(askStart, question).at(-1)?.start ?? 0;
  return new Set([...contentKeys(question.slice(start))].filter((key) => !genericAsks.has(key)));
}
