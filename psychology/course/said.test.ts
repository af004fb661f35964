import { expect, it } from 'vitest';
import { inboundText } from '../emotion/index.ts';
import { advise } from './escalation.ts';
import { extendSaid, type Said } from './said.ts';

const after = (before: Said | null, text: string, { thanks = false, newEpisode = false } = {}): Said =>
  extendSaid(before, inboundText('customer', text), { thanks, newEpisode });
const said = (...texts: string[]): Said =>
  texts.reduce<Said | null>((before, text) => after(before, text), null) as Said;
const nothingOwed = { overduePromise: false, contacts: 1, unansweredTwice: false };

it('remembers what was said, and takes relief from the last message only', () => {
  expect(said('My lawyer will write to you', 'Hello?')).toMatchObject({ threat: true });
  const thanked = after(said('It broke'), 'Thank you', { thanks: true });
  expect([thanked.thanks, after(thanked, 'It broke').thanks]).toEqual([true, false]);
});

it('hears a question that comes again, and no other', () => {
  const asked = said('Where is my refund for the blue kettle?', 'Hello?');
  expect(after(asked, 'So where is the refund for my blue kettle?').askedAgain).toBe(true);
  expect(after(asked, 'And do you ship to Cork?').askedAgain).toBe(false);
});

it('starts each episode afresh and counts it', () => {
  const angry = said('My lawyer will write to you. You lied to me.');
  expect(after(angry, 'Hello', { newEpisode: true })).toMatchObject({ threat: false, accusations: 0, contacts: 2 });
  expect(after(angry, 'Hello')).toMatchObject({ threat: true, contacts: 1 });
});

it('takes their word for the third time', () => {
  expect(said('This is my third mail about it').thirdTime).toBe(true);
  expect(said('I live on the third floor').thirdTime).toBe(false);
});

it('stays small', () => {
  let so: Said | null = null;
  for (let n = 0; n < 100; n += 1) so = after(so, `Where is parcel ${String(n)} of order ${String(n)}?`);
  expect(JSON.stringify(so).length).toBeLessThan(1500);
});

it('feeds the advice', () => {
  const side = { ...said("THIS IS THE THIRD TIME. I'M LEAVING FOR ANOTHER SHOP"), line: [] };
  expect(advise(side, { ...nothingOwed, overduePromise: true, contacts: 3 })).toMatchObject({
    points: 60,
    band: 'offer_lead',
  });
});
