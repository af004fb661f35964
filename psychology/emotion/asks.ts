import type { Hit } from './hits.ts';
import { WARM } from './lexicon/lexicon.ts';
import type { Token } from './tokens.ts';

const REQUESTS = set('please pls plz need request assist resolve recover refund would dm');
/** Only where no phrase of the lexicon has taken them: "no problem" is none. */
const TROUBLES = set(
  `cant cannot wont doesnt didnt isnt hasnt havent couldnt unable not error errors issue issues problem problems trouble
   stuck broken failed lost missing wrong charged unfortunately`,
);
const QUESTION_WORDS = set('how why where when what which who');
const AUXILIARIES = set('can could would will may do does did is are am was has have to');
const PERSONS = set('you u i we it there someone anyone somebody anybody');

/** In a message of more words than this a bare "thanks" closes it, as "regards" would. */
const SHORT = 20;

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** Whether a message wants something or reports a fault: then its thanks and its praise are manners more than feeling. */
export function asks(text: string, tokens: readonly Token[], hits: readonly Hit[]): boolean {
  if (text.includes('?')) return true;
  const warm = hits.filter((hit) => WARM.has(hit.family));
  return tokens.some((token, index) => {
    if (warm.some((hit) => token.start >= hit.start && token.end <= hit.end)) return false;
    if (REQUESTS.has(token.key)) return true;
    if (token.taken) return false;
    return TROUBLES.has(token.key) || opensQuestion(token.key, tokens[index + 1]?.key ?? '');
  });
}

/** "can you", "is there", "how do", "where is". */
function opensQuestion(first: string, second: string): boolean {
  return AUXILIARIES.has(second) ? QUESTION_WORDS.has(first) : AUXILIARIES.has(first) && PERSONS.has(second);
}

/** Whether thanks in this message are worth reading at all. */
export function isShort(tokens: readonly Token[]): boolean {
  return tokens.length <= SHORT;
}
