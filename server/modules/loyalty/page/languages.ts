import { isCardLanguage, type CardLanguage } from '#psychology/loyalty/index.ts';
import { de } from './words-de.ts';
import { en } from './words-en.ts';
import { es } from './words-es.ts';
import { fr } from './words-fr.ts';
import type { PageWords } from './words.ts';

const all: Readonly<Record<CardLanguage, PageWords>> = { en, de, fr, es };

/** The first of some languages that is known here, each with or without its region; English where none is. */
export function spoken(...languages: readonly (string | null | undefined)[]): CardLanguage {
  return languages.map((one) => (one ?? '').slice(0, 2).toLowerCase()).find(isCardLanguage) ?? 'en';
}

export const pageWords = (language: string): PageWords => all[spoken(language)];
