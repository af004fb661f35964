import { answers, asks, closes, gives, promised, resolves, says, type Story } from '../story.ts';

/** Where a parcel shall go, when, and through which customs. */
export const parcelQuestions: readonly Story[] = [
  {
    customer: 'joaquin',
    inbox: 'chat',
    subject: 'Move my bag to the Salthill address',
    tags: ['address'],
    assignee: 'piet',
    fresh: true,
    steps: [
      says('2 h ago', 'Hello, can you send my monthly bag to our new place in Salthill from now on?'),
      asks('piet', '112 min ago', 'Gladly, Joaquín. Which street and number, and from which bag on?'),
      says('66 min ago', 'Could the next one go to 14 Quincentenary Drive instead? From this month on.'),
    ],
  },
  {
    customer: 'oisin',
    inbox: 'shop',
    subject: 'Re: Delivery slot',
    tags: ['delivery'],
    team: 'Orders',
    steps: [
      says('1 d ago 9:12', 'Which delivery slots are there for Tuam next week?'),
      asks(
        'piet',
        '1 d ago 9:48',
        'For Tuam there are two, Oisín: Tuesday from 9 to 12, or Thursday from 14 to 17. Which one suits you?',
      ),
      says('3 h ago', 'Nobody rang. Again.'),
    ],
  },
  {
    customer: 'sinead',
    inbox: 'shop',
    subject: 'Two boxes instead of one',
    tags: ['delivery'],
    steps: [
      says('15 d ago 9:15', 'I don’t understand, two boxes came today and I ordered one. Do I have to send one back?'),
      answers(
        'piet',
        '15 d ago 10:02',
        'No, Sinéad: it’s one order in two boxes, the kettle would have crushed the tea. Nothing was charged twice.',
      ),
      says('15 d ago 10:20', 'Ah, that makes sense. Thanks for explaining!'),
      closes('piet', '15 d ago 10:24', 'Any time.'),
    ],
  },
  {
    customer: 'isla',
    inbox: 'chat',
    tags: ['address'],
    steps: [
      says('4 d ago 10:40', 'Can I change the address of order 10508? It has not shipped yet as far as I see.'),
      asks('piet', '4 d ago 10:46', 'You can, until 14:00 today. What is the new address?'),
      says('4 d ago 10:49', '3 Harbour Row, Kinvara. The rest stays the same.'),
      closes('piet', '4 d ago 10:53', 'Done, Isla: 10508 goes to 3 Harbour Row, Kinvara, and leaves this afternoon.'),
    ],
  },
  {
    customer: 'bjorn',
    inbox: 'shop',
    subject: 'Customs form for Norway',
    tags: ['customs'],
    team: 'Orders',
    steps: [
      says(
        '2 d ago 15:10',
        'I’m confused by the customs mail. It asks for a form RG-0160 and an invoice, and I don’t understand which of the two comes from you.',
      ),
      answers(
        'aisha',
        '2 d ago 15:55',
        'The invoice is ours, Bjørn, and it is attached here as 10497.pdf. The form is filled in by you: box 1 your name, box 4 the amount on the invoice. I’ll check with customs on {in 1 d 11:00} that they have both.',
        promised('checked that customs has both', 'in 1 d 11:00'),
      ),
      gives('aisha', '2 d ago 15:57', 'piet'),
      asks(
        'piet',
        '1 d ago 9:20',
        'Good morning Bjørn, could you tell me when you have sent the form? Then I can ask customs by its number.',
      ),
    ],
  },
  {
    customer: 'ines',
    inbox: 'shop',
    subject: 'Where your order is',
    tags: ['delivery'],
    steps: [
      says('40 d ago 14:10', 'My two bags are on the way since Thursday. Is that usual for Westport?'),
      answers('tomas', '40 d ago 15:05', 'Three days are, Inês, and Monday was a holiday. They’re on today’s van.'),
      says('40 d ago 17:30', 'They just came. Thanks.'),
      resolves('tomas', '40 d ago 17:40'),
    ],
  },
];
