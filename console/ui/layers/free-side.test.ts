import { expect, it } from 'vitest';
import { freeSide } from './free-side.ts';

const view = { width: 1440, height: 900 };
const box = (top: number, bottom: number, left = 420, right = 1000) => ({ top, bottom, left, right });

it.each([
  ['room above', box(300, 500), 'top'],
  ['none above, but beside', box(120, 500), 'right'],
  ['none above and beside, but below', box(120, 500, 420, 1300), 'bottom'],
  ['as high as the window', box(0, 900, 420, 1300), 'left'],
  ['as large as the window', box(0, 900, 0, 1440), 'top'],
])('%s', (_, at, side) => {
  expect(freeSide(at, view)).toBe(side);
});

it('on a phone only asks whether the head or the foot is free', () => {
  const phone = { width: 390, height: 800 };
  expect(freeSide(box(400, 780, 0, 390), phone, ['bottom', 'top'])).toBe('top');
  expect(freeSide(box(100, 300, 0, 390), phone, ['bottom', 'top'])).toBe('bottom');
});
