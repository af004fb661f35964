import type { Question, SurveyContent, Wording } from '#contract/survey-content.ts';

/** Changes of what is being edited; each gives a new content and leaves the old one as it was. */
type Asking = Wording['questions'][string];
const unsaid: Asking = { ask: '', lowest: '', highest: '', options: {} };

export const askingOf = (wording: Wording | undefined, id: string): Asking => wording?.questions[id] ?? unsaid;

export const emptyWording: Wording = { title: '', intro: '', thanks: '', questions: {} };

export function withWords(content: SurveyContent, language: string, change: Partial<Wording>): SurveyContent {
  const before = content.wordings[language] ?? emptyWording;
  return { ...content, wordings: { ...content.wordings, [language]: { ...before, ...change } } };
}

/** Without the words in one language. */
export function withoutLanguage(content: SurveyContent, language: string): SurveyContent {
  const { [language]: _, ...wordings } = content.wordings;
  return { ...content, wordings };
}

export function withAsking(
  content: SurveyContent,
  language: string,
  id: string,
  change: Partial<Asking>,
): SurveyContent {
  const wording = content.wordings[language] ?? emptyWording;
  const asking = { ...askingOf(wording, id), ...change };
  return withWords(content, language, { questions: { ...wording.questions, [id]: asking } });
}

export const withQuestion = (content: SurveyContent, id: string, change: Partial<Question>): SurveyContent => ({
  ...content,
  questions: content.questions.map((question) => (question.id === id ? { ...question, ...change } : question)),
});

/** A new question at the end, under an id of its own. */
export function withNewQuestion(content: SurveyContent, type: Question['type']): SurveyContent {
  const id = freeId(
    'question',
    content.questions.map((question) => question.id),
  );
  const options = type === 'choice' ? ['first', 'second'] : [];
  const question = { id, type, required: false, options, many: false, from: 1, to: 5, showIf: null, preselected: null };
  return { ...content, questions: [...content.questions, question] };
}

/** Without a question, and without the conditions that looked at it. */
export const withoutQuestion = (content: SurveyContent, id: string): SurveyContent => ({
  ...content,
  questions: content.questions
    .filter((question) => question.id !== id)
    .map((question) => (question.showIf?.question === id ? { ...question, showIf: null } : question)),
  wordings: Object.fromEntries(
    Object.entries(content.wordings).map(([code, wording]) => {
      const { [id]: _, ...questions } = wording.questions;
      return [code, { ...wording, questions }];
    }),
  ),
});

/** A question one place further up. What it depends on must still stand before it. */
export function movedUp(content: SurveyContent, id: string): SurveyContent {
  const at = content.questions.findIndex((question) => question.id === id);
  const [before, own] = [content.questions[at - 1], content.questions[at]];
  if (before === undefined || own === undefined || own.showIf?.question === before.id) return content;
  const questions = [...content.questions];
  questions[at - 1] = own;
  questions[at] = before;
  return { ...content, questions };
}

export function withOption(content: SurveyContent, question: Question): SurveyContent {
  return withQuestion(content, question.id, { options: [...question.options, freeId('option', question.options)] });
}

function freeId(word: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`${word}_${String(n)}`)) return `${word}_${String(n)}`;
}

/** The answers by which another question can be shown. */
export function answersOf(
  { type, options, from, to }: Question,
  scale: { from: number; to: number } | null,
): (number | string)[] {
  if (type === 'choice') return [...options];
  if (type === 'text') return [];
  const ends = type === 'score' ? scale : { from, to };
  return ends === null ? [] : Array.from({ length: ends.to - ends.from + 1 }, (_, i) => ends.from + i);
}
