/** A p value (0..1) as people say it; never nought, which no test can give. */
export function chance(p: number): string {
  if (p < 0.0001) return 'less than once in 10,000 times';
  return p < 0.01 ? `about ${(p * 1000).toFixed(1)} times in 1,000` : `about ${(p * 100).toFixed(0)} times in 100`;
}

/** A probability (0..1) that is never said to be certain. */
export function probability(share: number): string {
  if (share > 0.999) return 'more than 99.9 %';
  return share < 0.001 ? 'less than 0.1 %' : `${(share * 100).toFixed(1)} %`;
}

/** Longer than this nobody plans; shops, prices and customers change meanwhile. */
const longestMonths = 24;

/** How long a test takes: until all have joined, and then the days of the last of them. */
export function howLong(months: number | null, days: number): string {
  if (months === null) return 'Nobody joined in the last three months, so how long that takes is not known.';
  if (months > longestMonths)
    return 'At today’s joining rate that takes more than two years: too long to tell. Try a larger difference.';
  const joining = `about ${String(months)} ${months === 1 ? 'month' : 'months'}`;
  return `At your pace they have joined in ${joining}; the last of them count ${String(days)} days later.`;
}
