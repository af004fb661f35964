import { answers, closes, says, type Story } from '../story.ts';

/** People who write because something was good. */
export const kindWords: readonly Story[] = [
  {
    customer: 'priya',
    inbox: 'shop',
    subject: 'It arrived, thank you',
    tags: ['praise'],
    assignee: 'aisha',
    steps: [
      says('1 d ago 12:40', 'My bag went to the old flat by mistake, mine, not yours. Can anything be done?'),
      answers(
        'aisha',
        '1 d ago 12:58',
        'I’ve called the courier, Priya: the driver still has it and turns back this afternoon.',
      ),
      says(
        '2 h ago',
        'You found the bag in one afternoon. Thank you, Aisha! I am so grateful, please tell the driver too.',
      ),
    ],
  },
  {
    customer: 'lena',
    inbox: 'shop',
    subject: 'We came second!',
    tags: ['praise'],
    fresh: true,
    steps: [
      says(
        '5 h ago',
        'Barista finals with your Yirgacheffe, and we came second! I’m over the moon. Photos attached 🎉',
      ),
    ],
  },
  {
    customer: 'mei',
    inbox: 'chat',
    tags: ['praise'],
    steps: [
      says(
        '24 d ago 16:10',
        'I just wanted to say thank you. The tea samples were such a lovely surprise, you made my week.',
      ),
      closes('aisha', '24 d ago 16:24', 'That’s kind of you, Mei. Which one did you like best? We keep a list.'),
    ],
  },
];
