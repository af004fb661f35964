import { expect, test } from 'vitest';
import { assign, type Topic } from './assign.ts';
import { proposedTopics } from './proposed.ts';
import { nothingLearnt, teach, vectorOf } from './vectors.ts';

const shop: Topic[] = proposedTopics.map(({ name, rules }) => ({ id: name, rules, learnt: null }));
const said = (text: string, subject = '', tags: string[] = []) => ({ text, subject, tags });

test.each([
  ['Where is my order? It was due on Monday and the tracking hasn’t moved.', 'Late or lost delivery'],
  ['Do you deliver to the Azores?', 'Delivery options'],
  ['Can I still change my order?', 'Change or cancel an order'],
  ['The carafe arrived broken', 'Wrong, broken or missing item'],
  ['I’d like to exchange it for the red one', 'Returns and exchanges'],
  ['I was charged twice and want a refund', 'Wrong charge'],
  ['You charged me twice for one order!', 'Wrong charge'],
  ['When do I get my money back?', 'Refunds'],
  ['My card was declined at the checkout', 'Payment and invoices'],
  ['The voucher does nothing', 'Vouchers and prices'],
  ['Please pause my subscription', 'Pause, change or end a subscription'],
  ['Which beans do you recommend for a moka pot?', 'Choosing a product'],
  ['How do I clean the milk jug?', 'How to use or clean it'],
  ['My grinder stopped working after a week', 'Faults and guarantee'],
  ['When is the Kenya back in stock?', 'Stock and availability'],
  ['I can’t sign in to my account', 'Sign-in and account'],
  ['Take me off the newsletter', 'My data and newsletters'],
])('“%s” is about: %s', (text, name) => {
  expect(assign(shop, said(text))?.topicId).toBe(name);
});

test('what fits nothing gets nothing', () => {
  expect(assign(shop, said('Hello?'))).toBeNull();
  expect(assign(shop, said(''))).toBeNull();
});

const topic = (id: string, ...rules: Topic['rules']): Topic => ({ id, rules, learnt: null });
const rule = (on: Topic['rules'][number]['on'], text: string, not = false) => ({ on, text, not });

test('a rule finds a word in any form, in the subject too', () => {
  const topics = [topic('cancel', rule('word', 'cancel'))];
  for (const text of ['Cancelling it', 'it was cancelled', 'he cancels'])
    expect(assign(topics, said(text)), text).toMatchObject({ by: 'rule' });
  expect(assign(topics, said('', 'Cancelled?'))).toMatchObject({ words: ['Cancelled'] });
  expect(assign(topics, said('candle'))).toBeNull();
});

test('one rule against it outweighs all that speak for it', () => {
  const topics = [topic('refund', rule('word', 'refund'), rule('tag', 'refund'), rule('phrase', 'tax refund', true))];
  expect(assign(topics, said('my refund', '', ['Refund']))?.topicId).toBe('refund');
  expect(assign(topics, said('my tax refund', '', ['refund']))).toBeNull();
});

test('subjects are patterns, and nothing in them is read as code', () => {
  const topics = [topic('order', rule('subject', 'order * late')), topic('odd', rule('subject', '(a+)+$'))];
  expect(assign(topics, said('', 'Order 4711 is very late'))).toMatchObject({ topicId: 'order' });
  expect(assign(topics, said('', 'late order'))).toBeNull();
  expect(assign(topics, said('', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'))).toBeNull();
});

test('the more a topic is ahead, the surer', () => {
  const two = [topic('a', rule('word', 'grinder')), topic('b', rule('word', 'kettle'))];
  const alone = assign(two, said('the grinder'))?.sure ?? 0;
  const both = assign(two, said('the grinder and the kettle'))?.sure ?? 0;
  expect(alone).toBeGreaterThan(both);
  expect(both).toBeLessThan(0.5);
});

test('likeness speaks where no rule does, and only from three texts on', () => {
  const learn = (...texts: string[]) => texts.reduce((so, text) => teach(so, vectorOf(text), 1), nothingLearnt);
  const sour = ['the beans taste sour', 'sour taste of these beans', 'why do the beans taste so sour'];
  const noise = ['the mill is loud', 'loud noise from the mill', 'a mill that makes noise'];
  const known = (texts: string[]) => [
    { id: 'taste', rules: [], learnt: learn(...texts) },
    { id: 'noise', rules: [], learnt: learn(...noise) },
  ];
  expect(assign(known(sour), said('My beans taste odd'))).toMatchObject({ topicId: 'taste', by: 'similar' });
  expect(assign(known(sour), said('My beans taste odd'))?.words).toEqual(['beans', 'taste']);
  expect(assign(known(sour.slice(1)), said('My beans taste odd'))).toBeNull();
  expect(assign(known(sour), said('Do you have parking?'))).toBeNull();
});
