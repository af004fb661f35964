import type { SurveyTheme } from '#contract/survey-results.ts';
import { countWords, termsIn } from '#psychology/asking/index.ts';
import { themes as findThemes } from '#psychology/measure/index.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { viewerOf } from './follow-up.ts';
import { surveyBy } from './manage.ts';
import { texts, textsBetween, type TextRow } from './store/results.ts';

/** The newest texts say enough; older ones would only make it slow. */
const mostTexts = 5_000;
const mostThemes = 20;
const mostExamples = 3;

/** What low answers speak of more than the others. */
export async function themes(ctx: Ctx, id: string, days: number): Promise<{ items: SurveyTheme[]; texts: number }> {
  await surveyBy(ctx.tx, id);
  const rows = await textsOf(ctx, id, days);
  return { items: themesIn(rows), texts: rows.length };
}

/** What the low ones of these texts speak of more than the others, the clearest first. */
export function themesIn(rows: readonly TextRow[]): SurveyTheme[] {
  const said = rows.map(({ contactId, words, low }) => ({ person: contactId, text: words, here: low }));
  const { words, here, elsewhere } = countWords(said);
  const found = findThemes(words, here, elsewhere).filter(({ delta }) => delta > 0);
  return found.slice(0, mostThemes).map(({ word, z, customers }) => ({
    ...{ term: word, z, people: customers },
    examples: examplesOf(rows, word),
  }));
}

export async function textsOf(ctx: Ctx, surveyId: string, days: number): Promise<TextRow[]> {
  const since = new Date(Date.parse(ctx.now) - days * 86_400_000).toISOString();
  return texts(ctx.tx, surveyId, since, mostTexts, ...viewerOf(ctx));
}

/** The newest ones that mention it; those after them are not looked at. */
function examplesOf(rows: readonly TextRow[], term: string): SurveyTheme['examples'] {
  const found: SurveyTheme['examples'] = [];
  for (const { id, words, score, low, visible } of rows) {
    if (found.length === mostExamples) break;
    if (low && visible && mentions(words, term)) found.push({ answerId: id, text: words, score });
  }
  return found;
}

/** The same of every survey, of what was answered in a time; examples only of those whom the caller may see. */
export async function themesBetween(
  ctx: Ctx,
  from: string,
  to: string,
  inboxId: string | null,
  most: number,
): Promise<{ items: SurveyTheme[]; texts: number }> {
  const rows = await textsBetween(ctx.tx, from, to, inboxId, most, ...viewerOf(ctx));
  return { items: themesIn(rows), texts: rows.length };
}

/** Whether a text speaks of a theme, in whatever form of its words. */
export function mentions(text: string, theme: string): boolean {
  const own = termsIn(text);
  const wanted = [...termsIn(theme).keys()];
  const pair = wanted.find((key) => key.includes(' '));
  return pair === undefined ? wanted.some((key) => own.has(key)) : own.has(pair);
}
