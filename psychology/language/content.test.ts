import { describe, expect, it } from 'vitest';
import { stem } from './english/stem.ts';
import { contentKeys, contentWords } from './content.ts';

describe('stem', () => {
  it.each([
    ['charged', 'charging'],
    ['charges', 'charge'],
    ['cancelled', 'cancel'],
    ['shipping', 'ship'],
    ['delivered', 'deliver'],
    ['sent', 'sending'],
    ['parties', 'party'],
    ["customer's", 'customers'],
    ['boxes', 'box'],
    ['billed', 'bill'],
    ['arrived', 'arrive'],
    ['addresses', 'address'],
    ['stopped', 'stop'],
  ])('gives %s and %s one stem', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['this', 'thing'],
    ['order', 'ordinary'],
    ['need', 'new'],
    ['pass', 'past'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe('contentWords', () => {
  it('leaves out stop words and keeps numbers', () => {
    expect([...contentKeys('I have been waiting for the kettle 4471')]).toEqual(['wait', 'kettl', '4471']);
  });

  it.each([
    ['Can I get my money back?', 'I refunded it.'],
    ['My package never came', 'The delivery arrives on Friday'],
    ['It is broken', 'the damaged one'],
    ['I cannot log in', 'your login works again'],
  ])('hears %j in %j', (asked, said) => {
    const keys = contentKeys(said);
    expect([...contentKeys(asked)].some((key) => keys.has(key))).toBe(true);
  });

  it('gives offsets into the text', () => {
    const text = 'Give me my money back now';
    expect(contentWords(text).map((word) => text.slice(word.start, word.end))).toEqual(['money back']);
  });
});
