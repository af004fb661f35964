import type { PromiseDue } from '../find.ts';

/** A reply as an agent might write it, and what it promises by when. Written by hand for this purpose. */
export interface PromiseExample {
  text: string;
  /** Expected verb phrase and due, in order. */
  promises: readonly { what: string; due: PromiseDue }[];
}

/** The examples are read at this moment: a Tuesday, 14:10 in Berlin (UTC+1). */
export const READ_AT = '2026-11-17T13:10:00.000Z';
export const READ_IN = 'Europe/Berlin';

const at = (iso: string): PromiseDue => ({ kind: 'at', iso: `2026-11-${iso}:00.000Z` });
const working = (minutes: number): PromiseDue => ({ kind: 'within_working', minutes });
const endOfDay: PromiseDue = { kind: 'end_of_day' };
const vague: PromiseDue = { kind: 'vague' };
const one = (text: string, what: string, due: PromiseDue): PromiseExample => ({ text, promises: [{ what, due }] });
const none = (text: string): PromiseExample => ({ text, promises: [] });

export const PROMISE_EXAMPLES: readonly PromiseExample[] = [
  one("I'll write to you by Friday 15:00.", 'write to you', at('20T14:00')),
  one('I will write tomorrow at 10:00 with the tracking number.', 'write with the tracking number', at('18T09:00')),
  one(
    'You’ll hear from me by Thursday, with an answer or with what is missing, and please keep the box.',
    'hear from me with an answer or with what is missing',
    at('19T16:00'),
  ),
  one('I’ll call you on Friday about the €24.90. Thanks.', 'call you about the €24.90', at('20T16:00')),
  one('I’ll write again by 15:00 whether or not it is solved.', 'write again', at('17T14:00')),
  one('We will refund the €24.90 within 2 business days.', 'refund the €24.90', working(960)),
  one("I'll send the label by end of day.", 'send the label', endOfDay),
  one("I'll call you tomorrow morning.", 'call you', at('18T11:00')),
  one("Thanks Maya, I'll have it fixed in an hour.", 'have it fixed', at('17T14:10')),
  one('I will call you on Tuesday at 10.', 'call you', at('24T09:00')),
  one("We'll reply by 14 December.", 'reply', { kind: 'at', iso: '2026-12-14T16:00:00.000Z' }),
  one("We'll reply by March 14th.", 'reply', { kind: 'at', iso: '2027-03-14T16:00:00.000Z' }),
  one(
    'I am going to check this with the warehouse and I will let you know by noon tomorrow.',
    'let you know',
    at('18T11:00'),
  ),
  one("You'll have an answer by 14:25.", 'have an answer', at('17T13:25')),
  one("You'll hear from me by Thursday.", 'hear from me', at('19T16:00')),
  one('I promise to call you before Friday.', 'call you', at('19T16:00')),
  one("I promise I'll send the replacement today.", 'send the replacement', endOfDay),
  one("By Friday I'll know what happened and tell you.", 'know what happened and tell you', at('20T16:00')),
  one("Tomorrow we'll collect the parcel from your door.", 'collect the parcel from your door', at('18T16:00')),
  one("I'm going to refund you today at 17:00.", 'refund you', at('17T16:00')),
  one('We are going to ship the new kettle on Thursday.', 'ship the new kettle', at('19T16:00')),
  one("I'll update you every step, and I'll write by 9am tomorrow.", 'write', at('18T08:00')),
  one("I'll get back to you in 3 to 5 days.", 'get back to you', at('22T13:10')),
  one("I'll get back to you within 24 hours.", 'get back to you', at('18T13:10')),
  one('Our apologies. We’ll get back to you shortly.', 'get back to you', vague),
  one('We will contact you as soon as possible.', 'contact you', vague),
  one("I'll send you the form soon.", 'send you the form', vague),
  one("I'll look at it in a few minutes.", 'look at it', vague),
  one("I'll email you the label on 2026-12-01.", 'email you the label', {
    kind: 'at',
    iso: '2026-12-01T16:00:00.000Z',
  }),
  one("We'll have an engineer look at it by the end of the week.", 'have an engineer look at it', at('20T16:00')),
  one("I'll write to you by the 20th.", 'write to you', at('20T16:00')),
  one("I'll write to you next Monday.", 'write to you', at('23T16:00')),
  one('I will personally call you this afternoon.', 'personally call you', at('17T16:00')),
  one("We'll call you tonight.", 'call you', at('17T20:00')),
  one('I shall reply by Wednesday 9:30.', 'reply', at('18T08:30')),
  one("We'll try to answer by tomorrow.", 'try to answer', at('18T16:00')),
  one("I'll ring you at 3 p.m. on Friday.", 'ring you', at('20T14:00')),
  one("I'll ring you in half an hour.", 'ring you', at('17T13:40')),
  one("I'll be in touch by Thursday, 19 November.", 'be in touch', at('19T16:00')),
  one('We will replace it free of charge within five working days.', 'replace it free of charge', working(2400)),
  one('If the courier does not find it, we will send a new one on Friday.', 'send a new one', at('20T16:00')),
  one(
    "I'll write to you by Friday 15:00, and if you need anything before, reply here.",
    'write to you',
    at('20T14:00'),
  ),
  one('Your order “Tall Kettle” is late; I will ask the courier today.', 'ask the courier', endOfDay),
  one("I'll write by end of day tomorrow.", 'write', at('18T16:00')),
  one('Before noon tomorrow I will have spoken to the bank.', 'have spoken to the bank', at('18T11:00')),
  one(
    "I'll sort this out for you right now and confirm by 16:00",
    'sort this out for you right now and confirm',
    at('17T15:00'),
  ),
  one("I've asked billing. We'll credit the account within the next 48 hours.", 'credit the account', at('19T13:10')),
  one("Once the bank confirms, which takes a day, I'll write on Thursday at noon.", 'write', at('19T11:00')),
  one(
    "I'll check with the team and come back to you in about 2 hours.",
    'check with the team and come back to you',
    at('17T15:10'),
  ),
  one("I'll make sure it leaves our warehouse before 6pm today.", 'make sure it leaves our warehouse', at('17T17:00')),
  one('We’ll have this sorted by close of business.', 'have this sorted', endOfDay),
  one('I intend to write by Friday.', 'write', at('20T16:00')),
  one("I'm sending the replacement tomorrow.", 'sending the replacement', at('18T16:00')),
  one('Expect my reply by Friday 10:00.', 'reply', at('20T09:00')),
  {
    text: "I'll refund it today and I'll write to you by Friday.",
    promises: [
      { what: 'refund it', due: endOfDay },
      { what: 'write to you', due: at('20T16:00') },
    ],
  },
  {
    text: "I'll call the courier in an hour. Then I'll write to you by 18:00.",
    promises: [
      { what: 'call the courier', due: at('17T14:10') },
      { what: 'write to you', due: at('17T17:00') },
    ],
  },
  none('I checked what you sent and found the charge.'),
  none("I'll look into it."),
  none('The parcel arrives on Friday.'),
  none('It shows by Friday 14 March.'),
  none('You will need to send the form by Friday.'),
  none("You'll receive the parcel tomorrow, says the courier."),
  none('Shall I call you tomorrow at 10?'),
  none('Will we see you on Friday?'),
  none('If you send the receipt by Friday, I will refund you within a day.'),
  none("Once you confirm, I'll ship it within an hour."),
  none("I'll refund it within two days if you send it back."),
  none('As soon as we receive the parcel, we will refund you within 2 business days.'),
  none('You wrote: “I will cancel my account tomorrow.”'),
  none('> I will dispute the charge on Monday\nThank you, I see it.'),
  none('We will be closed on Monday.'),
  none("I won't be able to call you tomorrow."),
  none('I will not be here on Friday.'),
  none("I'll check why the order you placed on Monday is late."),
  none("I'll find out what happened to the parcel that left on Friday."),
  none("I called you yesterday at 10 and I'll keep trying."),
  none('They will call you tomorrow.'),
  none('The bank will show it within 3 days.'),
  none('We deliver within 2 business days.'),
  none('I wrote to you on Tuesday at 10.'),
  none('Please call us by 17:00.'),
  none("I'll need the invoice by Friday."),
  none('I hope we will meet again soon.'),
  none("I'm sorry that we said we would call by Monday."),
  none("We'll be open again on Monday at 9."),
  none("Unless you object, I'll close this on Friday."),
  none('You said she will pay on Friday.'),
  none("I'll gladly help with the kettle from last Tuesday."),
  none("I'll keep the offer open until Friday."),
  none('I will always remember your May order.'),
  none("I'll send 3 boxes at 10 euros."),
  none("I'll use the address in your mail of 14 March."),
];
