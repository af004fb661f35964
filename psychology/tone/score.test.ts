import { describe, expect, it } from 'vitest';
import type { CheckStatus } from './report.ts';
import { score } from './score.ts';

const WORTH: Record<string, CheckStatus> = { '0': 'warn', '0.5': 'suggest', '1': 'pass' };

describe('score', () => {
  it('gives the canned reply 35 of 100', () => {
    const [weights, worths] = [
      [3, 3, 1, 2, 1, 3, 3, 2, 3, 2, 1, 2, 3, 1],
      [0, 0.5, 0.5, 0, 0.5, 0, 1, 0, 0, 0, 1, 0, 1, 1],
    ];
    const checks = weights.map((weight, index) => ({ weight, status: WORTH[String(worths[index])] ?? 'na' }));
    expect(score([...checks, { weight: 2, status: 'na' }])).toBe(35);
  });

  it('caps a grave finding at 49 and lifts nothing to it', () => {
    const good: { status: CheckStatus; weight: number }[] = [
      { status: 'pass', weight: 9 },
      { status: 'warn', weight: 1 },
    ];
    expect(score(good)).toBe(90);
    expect(score(good, true)).toBe(49);
    expect(score([{ status: 'warn', weight: 1 }], true)).toBe(0);
  });

  it('is 100 where nothing applies', () => {
    expect(score([{ status: 'na', weight: 3 }])).toBe(100);
  });
});
