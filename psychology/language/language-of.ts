import { words, type Word } from './words.ts';

/** Small words that nearly every sentence of a language has, without those that English shares. */
const small = {
  en: 'the and is are was you your my it this that have has not with for but what when why how can do does please i im dont cant been to of',
  de: 'und der die das ist nicht ich sie wir mein meine ein eine mit auf für von zu den dem wie wo wann warum seit noch haben habe bin bitte',
  fr: 'le la les des est pas je vous nous mon ma mes une dans avec pour sur que qui où quand pourquoi depuis avez suis mais sont cette bonjour merci',
  es: 'el los las es yo mi mis una con para por que dónde cuándo cómo desde está estoy pero hola gracias tengo mucho pedido muy',
  it: 'il lo gli è non io mio mia una con per che dove quando perché come sono ho ma grazie ciao questo della nel ancora',
  pt: 'os as não eu meu minha uma para por que onde quando como está estou mas olá obrigado obrigada tenho muito isso',
  nl: 'de het een is niet ik u mijn met voor van dat waar wanneer waarom hoe nog maar heb heeft ben zijn bedankt al op',
  pl: 'nie jest to na w z się i mój moja moje proszę gdzie kiedy dlaczego jak ale mam jestem dziękuję już przez',
  sv: 'och det är inte jag min mitt en ett med för på som var när varför hur men har tack jag den',
  da: 'og det er ikke jeg min mit en et med for på som hvor hvornår hvorfor hvordan men har tak den jeg',
} as const;

export type Language = keyof typeof small;
const english = new Set<string>(small.en.split(' '));
/** The languages of each small word; one that English has is English. */
const languagesOf = new Map<string, readonly Language[]>();
for (const language of Object.keys(small) as Language[]) {
  for (const word of small[language].split(' ')) {
    languagesOf.set(word, english.has(word) ? ['en'] : [...(languagesOf.get(word) ?? []), language]);
  }
}

const otherScript =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}]/gu;
const beyondAscii = /[\u0080-\uffff]/;
const letter = /\p{L}/gu;
const considered = 60;
/** So many English small words and none of another language settle it. */
const plenty = 4;

/**
 * The language of a text as far as its small words say, an ISO 639-1 code; `other` for a language or script that is not
 * known here, null where too little is said. Anything but English needs two of its small words and more of them than of
 * English, or a script of its own: a design choice that prefers null to a wrong language. The first 60 words are looked at.
 */
export function languageOf(text: string): Language | 'other' | null {
  const start = text.slice(0, 600);
  if (beyondAscii.test(start) && (start.match(otherScript)?.length ?? 0) * 2 > (start.match(letter)?.length ?? 0))
    return 'other';
  const counted = new Set<string>();
  const seen = new Map<Language, number>();
  let own = 0;
  const found = words(start);
  for (let at = 0; at < found.length && at < considered; at += 1) {
    const { lower } = found[at] as Word;
    const languages = languagesWith(lower);
    if (languages === undefined || counted.has(lower)) continue;
    counted.add(lower);
    if (languages[0] === 'en') own += 1;
    else for (const language of languages) seen.set(language, (seen.get(language) ?? 0) + 1);
    if (own >= plenty && seen.size === 0) return 'en';
  }
  const [strongest] = [...seen].sort(([, one], [, other]) => other - one);
  if (strongest !== undefined && strongest[1] >= 2 && strongest[1] > own) return strongest[0];
  return own > 0 ? 'en' : null;
}

/** Only English writes its small words with an apostrophe too: "don't" for "dont". */
function languagesWith(lower: string): readonly Language[] | undefined {
  if (!lower.includes("'")) return languagesOf.get(lower);
  const word = lower.replace("'", '');
  return english.has(word) ? languagesOf.get(word) : undefined;
}
