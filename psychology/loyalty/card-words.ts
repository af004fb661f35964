/** What a card says around the programme's own words, in one language. Counts are whole; `reason` ends as a sentence. */
export interface CardWords {
  readonly doneSoFar: (count: number) => string;
  readonly onlyToGo: (count: number) => string;
  readonly reached: (reward: string) => string;
  /** `steps` are named already, as in “8 purchases”. */
  readonly toGo: (steps: string) => string;
  readonly eachCounts: (step: string) => string;
  readonly earnedSoFar: (count: number) => string;
  readonly earnedAll: (count: number) => string;
  readonly started: (given: number, reason: string) => string;
  readonly earnedSince: (count: number) => string;
  readonly earnedOfThese: (count: number, given: number, reason: string) => string;
}

const en: CardWords = {
  doneSoFar: (count) => `Done so far: ${count}`,
  onlyToGo: (count) => `Only ${count} to go`,
  reached: (reward) => `Reached: ${reward}`,
  toGo: (steps) => `${steps} to go`,
  eachCounts: (step) => `Each ${step} counts.`,
  earnedSoFar: (count) => `You earned ${count} so far.`,
  earnedAll: (count) => (count === 1 ? 'You earned this one.' : `You earned all ${count} of these.`),
  started: (given, reason) => `We started you off with ${given}: ${reason}`,
  earnedSince: (count) => `You earned ${count} since.`,
  earnedOfThese: (count, given, reason) =>
    `You earned ${count} of these; ${given} ${given === 1 ? 'was' : 'were'} our start: ${reason}`,
};
const de: CardWords = {
  doneSoFar: (count) => `Bisher: ${count}`,
  onlyToGo: (count) => `Nur noch ${count}`,
  reached: (reward) => `Erreicht: ${reward}`,
  toGo: (steps) => `Noch ${steps}`,
  eachCounts: (step) => `Was zählt: ${step}.`,
  earnedSoFar: (count) => `Davon haben Sie bisher ${count} gesammelt.`,
  earnedAll: (count) => (count === 1 ? 'Gesammelt haben Sie das selbst.' : `Alle ${count} haben Sie gesammelt.`),
  started: (given, reason) => `Zum Anfang haben wir Ihnen ${given} gegeben: ${reason}`,
  earnedSince: (count) => `Seither haben Sie ${count} gesammelt.`,
  earnedOfThese: (count, given, reason) =>
    `Davon haben Sie ${count} gesammelt; ${given} gaben wir zum Anfang: ${reason}`,
};
const fr: CardWords = {
  doneSoFar: (count) => `Déjà : ${count}`,
  onlyToGo: (count) => `Plus que ${count}`,
  reached: (reward) => `Atteint : ${reward}`,
  toGo: (steps) => `Encore ${steps}`,
  eachCounts: (step) => `Ce qui compte : ${step}.`,
  earnedSoFar: (count) => `Vous en avez gagné ${count}.`,
  earnedAll: (count) => (count === 1 ? 'C’est vous qui l’avez gagné.' : `Vous avez gagné les ${count}.`),
  started: (given, reason) => `Nous vous en avons offert ${given} au départ : ${reason}`,
  earnedSince: (count) => `Vous en avez gagné ${count} depuis.`,
  earnedOfThese: (count, given, reason) =>
    `Vous en avez gagné ${count} ; ${given} venaient de nous au départ : ${reason}`,
};
const es: CardWords = {
  doneSoFar: (count) => `Hasta ahora: ${count}`,
  onlyToGo: (count) => (count === 1 ? 'Solo falta 1' : `Solo faltan ${count}`),
  reached: (reward) => `Conseguido: ${reward}`,
  toGo: (steps) => `Queda por reunir: ${steps}`,
  eachCounts: (step) => `Lo que cuenta: ${step}.`,
  earnedSoFar: (count) => `Hasta ahora ha ganado ${count}.`,
  earnedAll: (count) => (count === 1 ? 'Este lo ha ganado usted.' : `Los ${count} los ha ganado usted.`),
  started: (given, reason) => `Para empezar le dimos ${given}: ${reason}`,
  earnedSince: (count) => `Desde entonces ha ganado ${count}.`,
  earnedOfThese: (count, given, reason) => `De estos ha ganado ${count}; al empezar le dimos ${given}: ${reason}`,
};

/** Languages in which a programme can be written. */
export const cardLanguages = ['en', 'de', 'fr', 'es'] as const;
export type CardLanguage = (typeof cardLanguages)[number];
const all: Readonly<Record<CardLanguage, CardWords>> = { en, de, fr, es };

/** Whether a card can speak a language. */
export const isCardLanguage = (language: string): language is CardLanguage => Object.hasOwn(all, language);

/** The words for a language, with or without its region; English where it has none here. */
export function cardWords(language: string): CardWords {
  const short = language.slice(0, 2).toLowerCase();
  return isCardLanguage(short) ? all[short] : en;
}
