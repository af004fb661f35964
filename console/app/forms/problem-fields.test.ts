import { describe, expect, it } from 'vitest';
import { Problem } from '../client.ts';
import { readRefusal } from './problem-fields.ts';

const refusal = (...errors: { path: string; message: string }[]) =>
  new Problem(400, { code: 'request.invalid', detail: 'Two fields need another look.', errors });

describe('a refusal', () => {
  it('goes beside its field, however the path is written', () => {
    const paths = ['email', 'body.email', '/email', '/body/email'];
    for (const path of paths) {
      expect(readRefusal(refusal({ path, message: 'not an address' }), ['email'])).toEqual({
        fields: { email: 'Not an address.' },
        whole: undefined,
      });
    }
  });

  it('gives what is nested to the field that holds it', () => {
    const { fields } = readRefusal(refusal({ path: 'hours.week[0]', message: 'the end must come after the start' }), [
      'hours',
    ]);
    expect(fields).toEqual({ hours: 'The end must come after the start.' });
  });

  it('tells of the whole form what belongs to no field', () => {
    const { fields, whole } = readRefusal(refusal({ path: 'channel', message: 'unknown' }), ['name']);
    expect(fields).toEqual({});
    expect(whole).toBe('Two fields need another look. channel: Unknown.');
  });

  it('is a sentence even where the page itself failed', () => {
    expect(readRefusal(new TypeError('x is undefined'), []).whole).toBe(
      'Something went wrong in this page. Load it again.',
    );
  });
});
