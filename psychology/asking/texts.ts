import type { WrittenText } from './lint.ts';
import type { Question } from './question.ts';

interface Words {
  readonly title: string;
  readonly intro: string;
  readonly thanks: string;
  readonly questions: Readonly<
    Record<string, { ask: string; lowest: string; highest: string; options: Readonly<Record<string, string>> }>
  >;
}
/** A survey with its words in several languages; `language` stands in for those that it has no words of. */
export interface Written {
  readonly questions: readonly Pick<Question, 'id' | 'type' | 'options'>[];
  readonly language: string;
  readonly wordings: Readonly<Record<string, Words>>;
}

/** Every text of a survey that customers read. Each language must have the words of each question, and the fall-back must be there. */
export function textsOf({ questions, wordings, language }: Written): WrittenText[] {
  const texts: WrittenText[] = wordings[language] === undefined ? [{ path: `wordings.${language}`, text: '' }] : [];
  for (const [code, words] of Object.entries(wordings)) {
    const at = `wordings.${code}`;
    for (const part of ['title', 'intro', 'thanks'] as const) texts.push({ path: `${at}.${part}`, text: words[part] });
    for (const { id, type, options } of questions) {
      const said = words.questions[id];
      texts.push({ path: `${at}.questions.${id}.ask`, text: said?.ask ?? '' });
      for (const option of type === 'choice' ? options : [])
        texts.push({ path: `${at}.questions.${id}.options.${option}`, text: said?.options[option] ?? '' });
      for (const end of ['lowest', 'highest'] as const)
        if (said !== undefined && said[end] !== '')
          texts.push({ path: `${at}.questions.${id}.${end}`, text: said[end] });
    }
  }
  return texts;
}
