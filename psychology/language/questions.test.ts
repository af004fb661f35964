import { describe, expect, it } from 'vitest';
import { questions } from './questions.ts';

const ask = (text: string) => questions(text).map((question) => question.text);

describe('questions', () => {
  it.each([
    ['Where is my order?'],
    ['where is my order'],
    ['Hi, can you check this'],
    ['How long does it take'],
    ['is it possible to change the colour'],
    ['Please send me the invoice.'],
    ['I need a refund'],
    ["I'd like to cancel my plan."],
    ['It arrived broken, what now?'],
    ['Why?'],
  ])('finds one in %j', (text) => {
    expect(ask(text)).toEqual([text]);
  });

  it.each([
    ['When I ordered it, the page said two days.'],
    ['What a nice kettle.'],
    ['Hello?'],
    ['Seriously?!'],
    ['I have paid twice.'],
    ['This is the third time.'],
    ['Thanks, it works now.'],
    ['How lovely.'],
    ['I want to kill myself'],
    [''],
  ])('finds none in %j', (text) => {
    expect(ask(text)).toEqual([]);
  });

  it('keeps their order', () => {
    expect(ask('Hello. Where is my kettle? It is late. Can I cancel? Thanks.')).toEqual([
      'Where is my kettle?',
      'Can I cancel?',
    ]);
  });
});
