import { describe, expect, it } from 'vitest';
import { readSchema } from './read-schema.ts';

const schema = {
  type: 'object',
  properties: {
    greeting: { type: 'string', maxLength: 500, default: 'Hello' },
    allowedOrigins: { type: 'array', items: { type: 'string' }, description: 'One per line.' },
    afterHours: { anyOf: [{ type: 'string', maxLength: 100 }, { type: 'null' }] },
    position: { type: 'string', enum: ['left', 'right'] },
    limit: { type: 'integer', title: 'Most at once' },
    asksMail: { type: 'boolean' },
  },
  required: ['allowedOrigins', 'greeting'],
};

describe('a channel’s settings', () => {
  it('become fields of the right kind, with words', () => {
    const fields = readSchema(schema).map(({ name, label, type }) => [name, label, type]);
    expect(fields).toEqual([
      ['greeting', 'Greeting', 'long'],
      ['allowedOrigins', 'Allowed origins', 'lines'],
      ['afterHours', 'After hours', 'text'],
      ['position', 'Position', 'choice'],
      ['limit', 'Most at once', 'number'],
      ['asksMail', 'Asks mail', 'switch'],
    ]);
  });

  it('ask at first only for what has no default', () => {
    expect(
      readSchema(schema)
        .filter((field) => field.required)
        .map((field) => field.name),
    ).toEqual(['allowedOrigins']);
  });

  it('are none where the channel has none', () => {
    expect(readSchema({ type: 'object', properties: {} })).toEqual([]);
    expect(readSchema(undefined)).toEqual([]);
  });
});
