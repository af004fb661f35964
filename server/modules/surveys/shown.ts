import type { PublicQuestion, PublicSurvey } from '#contract/public-survey.ts';
import type { SurveyContent, Wording } from '#contract/survey-content.ts';
import { rangeOf, type Measure } from '#psychology/asking/index.ts';
import { pageWords } from './page/words.ts';
import type { InvitationRow } from './store/invitations.ts';

/** The words of a survey in somebody’s language, or the nearest there is: their own, without its region, the fall-back. */
export function wordingFor(
  { wordings, language }: Pick<SurveyContent, 'wordings' | 'language'>,
  wanted: string | null,
): { code: string; words: Wording } {
  const short = wanted?.slice(0, 2).toLowerCase();
  const sameTongue = Object.keys(wordings).find((code) => code.slice(0, 2) === short);
  for (const code of [wanted, short, sameTongue, language, ...Object.keys(wordings)]) {
    const words = code == null ? undefined : wordings[code];
    if (code != null && words !== undefined) return { code, words };
  }
  return { code: 'en', words: { title: '', intro: '', thanks: '', questions: {} } };
}

/** A survey as the customer reads it whom it asks. */
export function publicSurveyOf(row: InvitationRow): PublicSurvey {
  const { id, measure, content, language, expiresAt, answers } = row;
  const { code, words } = wordingFor(content, language);
  return {
    invitationId: id,
    lang: code,
    ...{ title: words.title, intro: words.intro, thanks: words.thanks },
    comesBack: row.comesBack ? pageWords(code).comesBack : null,
    questions: publicQuestions(measure, content, words),
    values: answers ?? {},
    answered: answers !== null,
    until: expiresAt,
  };
}

export const publicQuestions = (measure: Measure, { questions }: SurveyContent, words: Wording): PublicQuestion[] =>
  questions.map((question) => {
    const { id, type, required, many, showIf, options } = question;
    const said = words.questions[id];
    const { from, to } = rangeOf(measure, question) ?? question;
    return {
      ...{ id, type, required, many, from, to, showIf },
      ...{ ask: said?.ask ?? '', lowEnd: said?.lowest ?? '', highEnd: said?.highest ?? '' },
      options: options.map((option) => ({ id: option, says: said?.options[option] ?? option })),
    };
  });
