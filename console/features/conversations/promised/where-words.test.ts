import { expect, it } from 'vitest';
import { whereWords } from './where-words.ts';

it.each([
  [{ resolved: false, mine: true, owner: 'Me' }, 'Charged twice'],
  [{ resolved: true, mine: true, owner: 'Me' }, 'Charged twice, resolved'],
  [{ resolved: true, mine: false, owner: 'Nora Byrne' }, 'Charged twice, resolved, with Nora Byrne'],
  [{ resolved: false, mine: false, owner: null }, 'Charged twice, with nobody'],
])('%j', (where, words) => {
  expect(whereWords({ subject: 'Charged twice', ...where })).toBe(words);
});
