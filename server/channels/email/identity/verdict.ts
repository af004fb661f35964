/** Result of one check, by the words of RFC 8601. */
export type Result = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'policy' | 'temperror' | 'permerror';

/** What is known about whether a mail comes from where it says. */
export interface Verdict {
  readonly spf: Result;
  readonly dkim: Result;
  readonly dmarc: Result;
  readonly arc: Result;
  /** A check that passed is for the very domain in From, or, where DMARC says so, its organisation’s. */
  readonly aligned: boolean;
  /** `header` is a trusted server’s Authentication-Results, `checked` is our own check, `none` is neither. */
  readonly source: 'header' | 'checked' | 'none';
}

export const unknown: Verdict = {
  spf: 'none',
  dkim: 'none',
  dmarc: 'none',
  arc: 'none',
  aligned: false,
  source: 'none',
};

const results = new Set<string>(['pass', 'fail', 'softfail', 'neutral', 'none', 'policy', 'temperror', 'permerror']);

/** A word for a result; older words are read as today’s, any other as `none`. */
export function resultOf(word: string): Result {
  const plain = word.toLowerCase();
  if (plain === 'hardfail') return 'fail';
  if (plain === 'bestguesspass') return 'none';
  return results.has(plain) ? (plain as Result) : 'none';
}

/**
 * Whether a mail’s sender may be believed to be who From says, enough to be answered automatically and to see an earlier
 * history: DMARC passed, or, where its domain has no DMARC, a signature of that very domain. SPF alone is never enough,
 * for neighbours at the same provider pass it, too; ARC is shown to agents but decides nothing.
 */
export function isVerified({ aligned, dmarc, dkim }: Verdict): boolean {
  return aligned && (dmarc === 'pass' || (dmarc === 'none' && dkim === 'pass'));
}

/** Whether nothing can be said of the sender: nobody checked, or the DNS did not answer. */
export const isUnchecked = ({ source, dmarc, dkim, spf }: Verdict): boolean =>
  source === 'none' || (dmarc !== 'fail' && [dmarc, dkim, spf].includes('temperror'));

/** Whether a signature’s domain is From’s or one above it. */
export const covers = (signer: string, from: string): boolean =>
  signer.includes('.') && (signer === from || from.endsWith(`.${signer}`));

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
