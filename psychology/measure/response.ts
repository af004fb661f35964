import { share } from './figure.ts';
import type { Figure } from './figure.ts';

/** Below this share of answers a banner stands beside the score. A design choice. */
export const LOW_RESPONSE = 0.2;

export interface ResponseRate extends Figure {
  /** What to say beside the score; null from 20 % on. */
  readonly banner: string | null;
}

/**
 * Answered / sent, 0..1; always shown beside CSAT. Silent customers would have rated lower than those who answer (Park,
 * Cha & Rhim 2018, 170,000 chats), so a score of few is flattering.
 */
export function responseRate(answered: number, sent: number): ResponseRate {
  const rate = share(answered, sent);
  const low = rate.value !== null && rate.value < LOW_RESPONSE;
  return { ...rate, banner: low ? bannerOf(rate.value) : null };
}

function bannerOf(rate: number): string {
  const percent = Math.floor(rate * 100);
  return `Only ${percent} % answered. Those who stay silent are usually less content, so the true score is likely lower.`;
}
