import { english } from './en/pack.ts';
import type { Pack } from './pack.ts';

const PACKS: readonly Pack[] = [english];

/** The pack for a locale such as "en-GB"; null when there is none for its language. */
export function packFor(locale: string): Pack | null {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return PACKS.find((pack) => pack.language === language) ?? null;
}
