import { describe, expect, it } from 'vitest';
import { initials } from './initials.ts';
import { layLine } from './line.ts';

describe('a small line', () => {
  it('is not drawn where nothing moved', () => {
    expect(layLine([], 42, 18)).toBeNull();
    expect(layLine([0.4], 42, 18)).toBeNull();
    expect(layLine([0.4, 0.4, 0.4], 42, 18)).toBeNull();
  });

  it('has zero in the middle, better above, worse below, all inside the box', () => {
    const line = layLine([0, 1, -3], 42, 18);
    expect(line?.points.map((point) => point.y)).toEqual([9, expect.closeTo(0.6), expect.closeTo(17.4)]);
    expect(line?.points.map((point) => point.x)).toEqual([2, 20.5, 39]);
  });

  it('rings the lowest point, unless it is the end', () => {
    expect(layLine([0.1, -0.6, 0.3], 42, 18)?.low?.x).toBe(20.5);
    expect(layLine([0.1, -0.2, -0.6], 42, 18)?.low).toBeNull();
    expect(layLine([-0.6, 0.2, -0.6], 42, 18)?.low).toBeNull();
  });
});

describe('initials', () => {
  it.each([
    ['Maya Lindqvist', 'ML'],
    ['Ana María de la Cruz', 'AC'],
    ['óscar', 'Ó'],
    ['tom.ashworth@example.com', 'TA'],
    ['李 小龙', '李小'],
    ['  ', '?'],
  ])('%s: %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
