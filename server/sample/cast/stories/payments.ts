import { answers, asks, closes, keeps, notes, promised, resolves, says, type Story } from '../story.ts';

/** Invoices, refunds, cards and vouchers. */
export const payments: readonly Story[] = [
  {
    customer: 'marek',
    inbox: 'chat',
    tags: ['invoice'],
    steps: [
      says('10 d ago 13:20', 'Where can I download the invoice for order 10466?'),
      answers(
        'tomas',
        '10 d ago 13:25',
        'Under Orders in your account, on the right: “Invoice, PDF”. I’ve also sent it to marek.zielinski@mail.example just now.',
      ),
      says('10 d ago 13:31', 'Got it. All good now.'),
      resolves('tomas', '10 d ago 13:33'),
    ],
  },
  {
    customer: 'hannah',
    inbox: 'shop',
    subject: 'Refund for the returned kettle',
    tags: ['refund'],
    team: 'Orders',
    steps: [
      says(
        '13 d ago 11:00',
        'You have had my kettle back for two weeks and I’m still waiting for the refund. I sent the tracking number twice already.',
      ),
      answers(
        'piet',
        '13 d ago 11:50',
        'Two weeks is our mistake, Hannah: the return was booked to another order. I’ve put €79.00 on its way to your card; it shows by {10 d ago 17:00}.',
        promised('€79.00 on your card', '10 d ago 17:00'),
      ),
      notes(
        'piet',
        '13 d ago 11:52',
        'Return was booked under 10431 instead of 10413. @Tomás the form takes any number, can it check the name too?',
      ),
      says('11 d ago 9:05', 'The money is here. Thank you for fixing it and for saying what went wrong.'),
      keeps('piet', '11 d ago 9:20'),
      closes('piet', '11 d ago 9:21', 'Thank you for your patience with it, Hannah.'),
    ],
  },
  {
    customer: 'femi',
    inbox: 'chat',
    tags: ['payment'],
    steps: [
      says(
        '7 d ago 17:10',
        'My card was declined three times and now the bank shows three reservations. I’m really worried that I’ve paid three times, the rent is due tomorrow.',
      ),
      answers(
        'tomas',
        '7 d ago 17:14',
        'Nothing was taken, Femi: all three were refused on our side and no money has left. The reservations fall away by themselves; I’ve asked the provider to release them now, and will tell you by {7 d ago 17:45}.',
        promised('word that they are released', '7 d ago 17:45'),
      ),
      answers(
        'tomas',
        '7 d ago 17:31',
        'They are released. Your bank may show them until midnight, and the rent is safe.',
      ),
      keeps('tomas', '7 d ago 17:32'),
      says('7 d ago 17:40', 'What a relief. Thank you so much, I really appreciate how fast you were.'),
      resolves('tomas', '7 d ago 17:42'),
    ],
  },
  {
    customer: 'clara',
    inbox: 'shop',
    subject: 'Invoice with our VAT number',
    tags: ['invoice'],
    assignee: 'tomas',
    steps: [
      says(
        '2 h ago',
        'Could you add our VAT number CHE-114.202.886 to the invoice for order 10515? The amount stays the same.',
      ),
    ],
  },
  {
    customer: 'dmitri',
    inbox: 'shop',
    subject: 'Voucher code does nothing',
    tags: ['voucher'],
    steps: [
      says(
        '9 d ago 15:30',
        'I can’t figure out where to put the voucher code. I type it in the field and nothing happens, am I doing something wrong?',
      ),
      answers(
        'aisha',
        '9 d ago 16:04',
        'You did it right, Dmitri. Your code had a zero where the mail shows an O. The right one is LARK-70-KETTLE, without the O.',
      ),
      says('9 d ago 16:15', 'Yay, it works! You’re brilliant, I love this shop 😄'),
      closes('aisha', '9 d ago 16:18', 'And we’ll print clearer letters. Enjoy the tea.'),
    ],
  },
  {
    customer: 'wanda',
    inbox: 'shop',
    subject: 'Voucher for a friend abroad',
    tags: ['voucher'],
    team: 'Orders',
    steps: [
      says('5 d ago 12:10', 'Can a voucher that I buy here be used from Poland, and in which currency is it then?'),
      answers(
        'piet',
        '5 d ago 12:55',
        'It can, Wanda. The voucher stays in euro; at the till your friend sees the price in złoty at that day’s rate.',
      ),
      says('5 d ago 13:20', 'Very clear, thank you. Then I will take one for 40 euro.'),
      closes('piet', '5 d ago 13:28', 'It’s in your mail. Your friend can use it from today, without an end date.'),
    ],
  },
  {
    customer: 'viktor',
    inbox: 'chat',
    subject: 'Pay by bank transfer',
    tags: ['payment'],
    team: 'Orders',
    steps: [
      says('1 d ago 16:02', 'Can I pay order 10513 by bank transfer instead of the card?'),
      asks(
        'tomas',
        '1 d ago 16:09',
        'Yes. The account is on the invoice that I’ve just sent you; the order leaves on the day when the money is here.',
      ),
    ],
  },
];
