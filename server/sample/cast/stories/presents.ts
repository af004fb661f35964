import { answers, closes, gives, keeps, notes, promised, resolves, says, type Story } from '../story.ts';

/** Presents: the ones that went wrong hurt twice. */
export const presents: readonly Story[] = [
  {
    customer: 'grace',
    inbox: 'shop',
    subject: 'The gift note showed the price',
    tags: ['gift', 'our mistake'],
    priority: 'high',
    team: 'Orders',
    steps: [
      says(
        '55 min ago',
        'You printed €38 on a present. That is not a small thing. My mother-in-law read it out at the table, I was so embarrassed and I am furious. How could you let this happen?',
      ),
      notes(
        'tomas',
        '40 min ago',
        'Our gift template has printed the price since {weekday 2 d ago}. Taken down. @{owner} eleven other orders went out with it, I have the list.',
      ),
      gives('tomas', '39 min ago', 'owner'),
    ],
  },
  {
    customer: 'kate',
    inbox: 'chat',
    tags: ['gift'],
    steps: [
      says('8 d ago 11:11', 'Can you put a handwritten card in order 10488? It’s for my dad’s seventieth.'),
      answers('aisha', '8 d ago 11:17', 'With pleasure, Kate. What shall it say?'),
      says('8 d ago 11:21', '“Seventy, and still the first one up. Coffee’s on us. Kate and the girls”'),
      answers('aisha', '8 d ago 11:26', 'Written, and in the box. It leaves at 16:00 today.'),
      says('6 d ago 10:02', 'He was over the moon!! Best present ever, he has it on the fridge 🎉'),
      closes('aisha', '6 d ago 10:15', 'Now we all want to see that fridge. Happy birthday to him.'),
    ],
  },
  {
    customer: 'rory',
    inbox: 'chat',
    subject: 'Birthday box is late',
    tags: ['gift', 'delivery'],
    steps: [
      says(
        '14 d ago 8:50',
        'The birthday box should have been here yesterday and now the tracking says {weekday 11 d ago}. The party is today. Really annoying, I ordered it ten days ago so that this doesn’t happen.',
      ),
      answers(
        'piet',
        '14 d ago 8:58',
        'You ordered in good time, and we packed it too late. I’m bringing a second box to you myself, Rory; it’s with you by {14 d ago 13:00}.',
        promised('a second box at your door', '14 d ago 13:00'),
      ),
      says('14 d ago 12:41', 'You actually drove here. I can’t thank you enough, Piet, you saved the party!'),
      keeps('piet', '14 d ago 12:45'),
      resolves('piet', '14 d ago 12:46'),
    ],
  },
  {
    customer: 'emma',
    inbox: 'shop',
    subject: 'Present arrived with a crack',
    tags: ['gift', 'damaged'],
    team: 'Orders',
    steps: [
      says(
        '2 d ago 9:30',
        'The teapot has a crack from the lid to the spout. I’m so sad, it was meant for my grandmother, her birthday is on {weekday in 2 d}.',
      ),
      answers(
        'aisha',
        '2 d ago 10:12',
        'Oh Emma, that one should have been whole. The last teapot of that glaze is in our shop; I’ve put it aside for your grandmother and a courier brings it by {1 d ago 17:00}.',
        promised('the other teapot at your door', '1 d ago 17:00'),
      ),
      notes('aisha', '1 d ago 9:10', 'Courier booked under E-771. @Piet can you see that it leaves before ten?'),
      says('2 h ago', 'Nobody came yesterday. Is it still on its way? The birthday is close and I’m getting nervous.'),
    ],
  },
];
