import type { SurveyContent } from '#contract/survey-content.ts';
import { textsOf } from '#psychology/asking/index.ts';
import { languageName } from './words.ts';

/** Languages that still say what they said before, where another language of the same text says something else now. */
export function languagesBehind(content: SurveyContent, base: SurveyContent): string[] {
  const now = new Map(textsOf(content).map(({ path, text }) => [path, text]));
  const shared = textsOf(base).flatMap(({ path, text }) => {
    const [, code = '', ...place] = path.split('.');
    if (text === '' || content.wordings[code] === undefined) return [];
    return [{ code, place: place.join('.'), same: now.get(path) === text }];
  });
  const changed = new Set(shared.flatMap(({ place, same }) => (same ? [] : place)));
  const behind = shared.flatMap(({ code, place, same }) => (same && changed.has(place) ? code : []));
  return [...new Set(behind)];
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "German and French still say what they said before. Look at them, or take them out." The fall-back cannot be taken out. */
export function behindWords(codes: readonly string[], fallback: string): string {
  const [say, they, them] = codes.length === 1 ? ['says', 'it', 'it'] : ['say', 'they', 'them'];
  const out = codes.includes(fallback) ? '' : `, or take ${them} out`;
  return `${list.format(codes.map(languageName))} still ${say} what ${they} said before. Look at ${them}${out}.`;
}
