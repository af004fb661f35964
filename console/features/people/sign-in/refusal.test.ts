import { describe, expect, it } from 'vitest';
import { Problem } from '../../../app/client.ts';
import { inKindWords } from './refusal.ts';

const words = (status: number): string => {
  try {
    return inKindWords(new Problem(status, { code: 'x', detail: 'as the server says' }));
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('a refused sign-in', () => {
  it('does not tell which of the two was wrong', () => {
    expect(words(401)).toBe('Mail and password don’t go together. Look at both again.');
  });

  it('leaves other words as they are', () => {
    expect(words(429)).toBe('as the server says');
    expect(words(503)).toBe('as the server says');
  });
});
