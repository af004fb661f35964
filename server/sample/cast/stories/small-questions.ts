import { answers, asks, closes, resolves, says, type Story } from '../story.ts';

/** What people ask in passing, most of it answered within minutes. */
export const smallQuestions: readonly Story[] = [
  {
    customer: 'sofia',
    inbox: 'chat',
    tags: ['shop'],
    steps: [
      says('27 d ago 10:05', 'Is the shop on Quay Street open on Sunday?'),
      closes('aisha', '27 d ago 10:09', 'From 11 to 17, Sofia. On Sundays there is always something open to taste.'),
    ],
  },
  {
    customer: 'jonas',
    inbox: 'chat',
    tags: ['brewing'],
    steps: [
      says('25 d ago 9:30', 'What water temperature do you recommend for the Yirgacheffe?'),
      answers('aisha', '25 d ago 9:41', 'Around 93 °C, Jonas. If it tastes sharp, go up by two degrees.'),
      says('25 d ago 9:50', 'Thanks, will try.'),
      resolves('aisha', '25 d ago 9:52'),
    ],
  },
  {
    customer: 'fatima',
    inbox: 'chat',
    tags: ['allergy'],
    steps: [
      says(
        '23 d ago 13:05',
        'My son is allergic to nuts. Is the chocolate in the tasting box safe for him? I’m scared of traces.',
      ),
      answers(
        'owner',
        '23 d ago 13:12',
        'It is not, Fatima: the chocolate is made where hazelnuts are used. The oat biscuits in the other box are, and their maker confirms it in writing.',
      ),
      says('23 d ago 13:20', 'Thank you for being so clear. Then we take the other box.'),
      closes('owner', '23 d ago 13:22', 'A good choice. The maker’s note is in the box.'),
    ],
  },
  {
    customer: 'jess',
    inbox: 'chat',
    tags: ['shop'],
    steps: [
      says('22 d ago 12:00', 'Do students get anything off?'),
      closes('tomas', '22 d ago 12:08', 'Ten in a hundred on beans in the shop, Jess, with any student card.'),
    ],
  },
  {
    customer: 'paula',
    inbox: 'chat',
    tags: ['brewing'],
    steps: [
      says('20 d ago 11:40', 'Which filter size fits the small dripper?'),
      answers('aisha', '20 d ago 11:44', 'The 01, Paula. The 02 folds over and the water runs past.'),
      says('20 d ago 11:46', 'Perfect, thanks!'),
      resolves('aisha', '20 d ago 11:47'),
    ],
  },
  {
    customer: 'george',
    inbox: 'chat',
    tags: ['brewing'],
    steps: [
      says('19 d ago 15:25', 'Do you have a dark roast that works in a briki, for Greek coffee?'),
      closes('piet', '19 d ago 15:43', 'The house dark, George, ground as “ibrik”: as fine as flour.'),
    ],
  },
  {
    customer: 'stranger',
    inbox: 'chat',
    tags: ['shop'],
    steps: [
      says('16 d ago 14:30', 'what does the leaf on the bag mean'),
      closes('tomas', '16 d ago 14:34', 'That the bag itself can go on the compost. The valve comes off first.'),
    ],
  },
  {
    customer: 'liam',
    inbox: 'chat',
    tags: ['brewing'],
    steps: [
      says('9 d ago 9:20', 'How long do the beans keep once the bag is open?'),
      answers(
        'aisha',
        '9 d ago 9:28',
        'Four weeks at their best, Liam, closed and away from light. Not in the fridge.',
      ),
      says('9 d ago 9:33', 'All right, thank you.'),
      resolves('aisha', '9 d ago 9:35'),
    ],
  },
  {
    customer: 'nuala',
    inbox: 'chat',
    tags: ['loyalty'],
    steps: [
      says('7 d ago 10:15', 'How many stamps do I have on my card?'),
      answers('piet', '7 d ago 10:19', 'Seven of ten, Nuala. The small bags count as well.'),
      says('7 d ago 10:22', 'Lovely, only three to go!'),
      resolves('piet', '7 d ago 10:25'),
    ],
  },
  {
    customer: 'sinead',
    inbox: 'chat',
    tags: ['shop'],
    steps: [
      says('5 d ago 15:12', 'Can I pick an order up in the shop instead of having it sent?'),
      closes('tomas', '5 d ago 15:15', 'Yes: choose “Quay Street” at the till. It’s ready two hours later.'),
    ],
  },
  {
    customer: 'mei',
    inbox: 'chat',
    subject: 'Tea for cold brewing',
    tags: ['tea'],
    steps: [
      says('3 d ago 11:20', 'I’d like to brew tea cold this week. Do you have one that works for that?'),
      answers(
        'aisha',
        '3 d ago 11:29',
        'The white peony and the roasted oolong, Mei: ten grams in a litre, overnight in the fridge.',
      ),
      says('3 d ago 11:36', 'Excellent, I’m excited to try the oolong!'),
      resolves('aisha', '3 d ago 11:40'),
    ],
  },
  {
    customer: 'kate',
    inbox: 'shop',
    subject: 'Order form for the school fair',
    tags: ['shop'],
    steps: [
      says('1 d ago 14:00', 'We need 30 small bags for the school fair in two weeks. Is there an order form for that?'),
      asks('tomas', '1 d ago 15:20', 'No form needed, Kate. Which roast, whole or ground, and by which day?'),
    ],
  },
  {
    customer: 'passerBy',
    inbox: 'chat',
    fresh: true,
    steps: [says('3 min ago', 'hmm')],
  },
];
