import { answers, asks, closes, keeps, notes, promised, resolves, says, snoozes, type Story } from '../story.ts';

/** The monthly bag: begun, changed, paused, ended. */
export const subscriptions: readonly Story[] = [
  {
    customer: 'helen',
    inbox: 'shop',
    subject: 'Peter’s subscription',
    tags: ['subscription', 'bereavement'],
    priority: 'high',
    fresh: true,
    steps: [
      says(
        '1 h ago',
        'My husband Peter passed away last month. His bag came again this morning and I did not know what to do with it. Would you please stop his subscription? I am sorry to bother you with this.',
      ),
    ],
  },
  {
    customer: 'tom',
    inbox: 'shop',
    subject: 'Winter blend',
    tags: ['quality'],
    team: 'Coffee help',
    assignee: 'aisha',
    steps: [
      says(
        '3 h ago',
        'I look forward to the winter blend every year, and this one tastes flat. It used to be so much better. I expected more from you after all these years.',
      ),
      notes(
        'aisha',
        '150 min ago',
        'Roast 4411, the one with the cooler drum. @Tomás do we still have some of 4398 for him?',
      ),
    ],
  },
  {
    customer: 'una',
    inbox: 'chat',
    subject: 'Pause over the holidays',
    tags: ['subscription'],
    team: 'Orders',
    steps: [
      says('2 d ago 12:15', 'We are away for three weeks. Can my bag pause and come back after that?'),
      answers(
        'piet',
        '2 d ago 12:24',
        'It can, Úna. Tell me the day on which you are home again and I’ll set the first bag for that week.',
      ),
      says('2 d ago 12:31', 'I will know tomorrow, when the flights are booked.'),
      asks('piet', '2 d ago 12:33', 'Then I’ll keep this week’s bag back until I hear from you.'),
      snoozes('piet', '2 d ago 12:34', 'in 1 d 9:00'),
    ],
  },
  {
    customer: 'sam',
    inbox: 'shop',
    subject: 'Cancel the monthly bag',
    tags: ['subscription', 'cancel'],
    steps: [
      says(
        '17 d ago 10:10',
        'I’d like to cancel. The last two bags were not worth the money, sadly. I regret taking the large one.',
      ),
      answers(
        'tomas',
        '17 d ago 10:45',
        'It’s cancelled, Sam, and nothing more is charged. The last two were from the batch that roasted too light; I’ve sent €14.50 back for one of them, on your card by {14 d ago 17:00}.',
        promised('€14.50 on your card', '14 d ago 17:00'),
      ),
      keeps('tomas', '14 d ago 11:00'),
      says('14 d ago 16:40', 'The refund came. I did not expect that, thanks.'),
      resolves('tomas', '14 d ago 16:50'),
    ],
  },
  {
    customer: 'tess',
    inbox: 'chat',
    tags: ['subscription'],
    steps: [
      says('18 d ago 15:00', 'Hi, which grind do I choose for a moka pot?'),
      answers(
        'aisha',
        '18 d ago 15:06',
        'The one called “stovetop”, Tess: a little coarser than espresso, like fine salt.',
      ),
      says('18 d ago 15:08', 'Then that one for my next bag, please.'),
      closes('aisha', '18 d ago 15:11', 'Set. Your next bag comes as stovetop.'),
    ],
  },
  {
    customer: 'nuala',
    inbox: 'chat',
    subject: 'A smaller bag',
    tags: ['subscription'],
    steps: [
      says('21 d ago 9:40', 'I live alone now and the 500 g bag goes stale. Is there a smaller one every month?'),
      answers(
        'piet',
        '21 d ago 9:52',
        'There is, Nuala: 250 g at €13.20. I can change it from this month on, if you like.',
      ),
      says('21 d ago 10:00', 'Yes please. You are very kind, thank you, Piet.'),
      closes('piet', '21 d ago 10:02', 'It’s done. The small bag comes on the same day as before.'),
    ],
  },
  {
    customer: 'hannah',
    inbox: 'chat',
    subject: 'First bag of the new subscription',
    tags: ['subscription'],
    team: 'Orders',
    steps: [
      says('2 d ago 16:20', 'I’ve started the monthly bag. When does the first one come?'),
      answers(
        'piet',
        '2 d ago 16:28',
        'Welcome, Hannah. It’s roasted on Monday and posted the same afternoon. I’ll send you the tracking number by {in 2 d 17:00}.',
        promised('the tracking number', 'in 2 d 17:00'),
      ),
      says('2 d ago 16:33', 'Excellent, I’m excited!'),
      asks('piet', '2 d ago 16:35', 'So are we. Until then.'),
    ],
  },
];
