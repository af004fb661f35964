import { describe, expect, it } from 'vitest';
import { checkHours } from './check-hours.ts';

const onTuesday = (...intervals: { from: number; to: number }[]) =>
  checkHours({ timeZone: 'UTC', week: [[], intervals, [], [], [], [], []], holidays: [] });

describe('hours', () => {
  it('may touch but not overlap, in any order', () => {
    expect(onTuesday({ from: 600, to: 720 }, { from: 720, to: 800 })).toBeUndefined();
    expect(onTuesday({ from: 700, to: 800 }, { from: 600, to: 720 })).toBe('On Tuesday two stretches overlap.');
  });

  it('end after they start', () => {
    expect(onTuesday({ from: 600, to: 600 })).toBe('On Tuesday the end must come after the start.');
  });
});
