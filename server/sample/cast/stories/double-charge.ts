import { answers, closes, drafts, gives, keeps, notes, promised, says, type Story } from '../story.ts';

/** Maya was charged twice, and has asked three times. Two words were kept late or not at all; one is due soon. */
export const doubleCharge: readonly Story[] = [
  {
    customer: 'maya',
    inbox: 'chat',
    subject: 'Charged twice for this month’s bag',
    tags: ['billing', 'refund'],
    priority: 'high',
    team: 'Orders',
    steps: [
      says(
        '9 d ago 10:12',
        'Hello, my card shows €24.90 twice for this month’s bag, order 10482. Only one of them can be ours. Could you check? I have attached the screenshot of both.',
      ),
      answers(
        'aisha',
        '9 d ago 10:21',
        'Hi Maya, I see both charges on order 10482, and your screenshot is here. I’m asking our payment provider which one is ours to return, and will write to you by {8 d ago 12:00}.',
        promised('which charge comes back', '8 d ago 12:00'),
      ),
      answers(
        'aisha',
        '8 d ago 14:10',
        'Hi Maya, this is later than I said, and you had no word from me. The provider has found both charges and is looking at the second. I’ll write again as soon as they answer.',
      ),
      keeps('aisha', '8 d ago 14:11'),
      says(
        '5 d ago 9:40',
        'Still no answer after four days, and both charges are still there. Is anybody looking at this?',
      ),
      answers(
        'aisha',
        '5 d ago 10:05',
        'Yes, Maya, and you should have heard it from me before you had to ask. The provider wants the line from your statement; I have sent your screenshot. You’ll hear from me by {1 d ago 15:00}, with an answer or with what is still missing.',
        promised('an answer or what is missing', '1 d ago 15:00'),
      ),
      answers(
        'aisha',
        '1 d ago 14:10',
        'Hi Maya, I’ve asked the provider for the last time which of the two charges is ours to return, and told them that your statement closes soon. I’ll write to you by {in 50 min} with the outcome.',
        promised('an update on the refund', 'in 50 min'),
      ),
      keeps('aisha', '1 d ago 14:11'),
      says(
        '41 min ago',
        'This is the third time I’m writing about the same double charge, and I am really annoyed. I still see €24.90 twice and my card statement closes tomorrow. When will the second €24.90 be back? And will next month be charged twice again? If this can’t be sorted I’d rather cancel.',
      ),
      notes(
        'aisha',
        '22 min ago',
        '@{owner} the provider confirms it: captured at 06:00 and once more at 06:02. Our retry, our fault. The second one settles tonight. I can’t refund, you can.',
      ),
      gives('aisha', '21 min ago', 'owner'),
      drafts(
        'owner',
        '6 min ago',
        'Hi Maya,\n\nI can see both charges, and this is your third message about them. Sorry for any inconvenience. Unfortunately we can’t refund the second €24.90 until it settles tonight. You should have had a mail about this. I’ll get back to you shortly.',
      ),
    ],
  },
  {
    customer: 'maya',
    inbox: 'chat',
    subject: 'Filter or whole bean',
    tags: ['subscription'],
    steps: [
      says('26 d ago 11:02', 'Can I switch my monthly bag from filter grind to whole bean?'),
      answers(
        'piet',
        '26 d ago 11:09',
        'Yes, from your next bag on: order 10482 will be whole bean, 500 g. Anything else about it that I should change?',
      ),
      says('26 d ago 11:15', 'No, that’s all. Thank you, that was quick.'),
      closes('piet', '26 d ago 11:17', 'Enjoy the grinding, Maya.'),
    ],
  },
  {
    customer: 'maya',
    inbox: 'shop',
    subject: 'Order 10311',
    tags: ['delivery'],
    steps: [
      says('61 d ago 16:20', 'Hi, did order 10311 go out on Monday? No hurry, just planning the week.'),
      answers(
        'tomas',
        '61 d ago 17:05',
        'It did, Maya: posted on Monday at 16:10, and the courier says tomorrow before noon.',
      ),
      says('60 d ago 12:30', 'It’s here and smells wonderful. Thanks!'),
      closes('tomas', '60 d ago 13:02', 'Good to hear. Enjoy it.'),
    ],
  },
];
