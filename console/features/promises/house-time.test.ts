import { expect, it } from 'vitest';
import { houseTime } from './house-time.ts';

const now = Date.parse('2026-11-17T14:12:00Z');
const at = Date.parse('2026-11-20T15:00:00Z');

it('names the place only where the reader’s clock shows something else', () => {
  expect(houseTime(at, now, 'Europe/Dublin', 'Europe/London')).toBe('Fri 15:00');
  expect(houseTime(at, now, 'America/New_York', 'Europe/Dublin')).toBe('Fri 10:00, New York time');
});
