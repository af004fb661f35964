import type { SurveyContent } from '#contract/survey-content.ts';
import type { Finding } from '#psychology/asking/index.ts';
import { languageName } from './words.ts';

const parts: Readonly<Record<string, string>> = {
  title: 'the title',
  intro: 'the words before the first question',
  thanks: 'the words at the end',
};

/** `wordings.de.questions.why.ask` as people say it: "In German, question 2". */
export function placeOf(path: string, { questions }: Pick<SurveyContent, 'questions'>): string {
  const [first, code, part, id, field, option] = path.split('.');
  const numbered = (of: string | undefined): string => {
    const question = questions.findIndex((one) => one.id === of);
    const answer = questions[question]?.options.indexOf(option ?? '') ?? -1;
    return `question ${String(question + 1)}${field === 'options' ? `, answer ${String(answer + 1)}` : ''}`;
  };
  if (first === 'questions') return code === undefined ? '' : `In ${numbered(code)}`;
  if (first !== 'wordings' || code === undefined) return '';
  const what = part === undefined ? '' : `, ${part === 'questions' ? numbered(id) : (parts[part] ?? part)}`;
  return `In ${languageName(code)}${what}`;
}

/** Languages other than the one that stands in for all, with how many texts each still lacks. */
export function lackingLanguages(findings: readonly Finding[], language: string): [code: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { finding, path } of findings) {
    const [first, code] = path.split('.');
    if (finding !== 'no_words' || first !== 'wordings' || code === undefined || code === language) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts];
}
