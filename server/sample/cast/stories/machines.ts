import { answers, asks, closes, keeps, notes, promised, says, type Story } from '../story.ts';

/** Grinders, kettles and machines. */
export const machines: readonly Story[] = [
  {
    customer: 'ruth',
    inbox: 'chat',
    subject: 'Grinder clicks but won’t grind',
    tags: ['grinder'],
    team: 'Coffee help',
    steps: [
      says('52 min ago', 'My grinder clicks but nothing comes out. What am I doing wrong?'),
      answers(
        'aisha',
        '44 min ago',
        'Most likely the burr sits too tight, Ruth. Turn the ring until it stops, then back by four clicks, and try again with a few beans.',
      ),
      says('31 min ago', 'It turns now, but the page says setting 4 and you say four clicks. I’m confused.'),
      answers('aisha', '25 min ago', 'The page means the electric one. Yours has no numbers: you count.'),
      says('10 min ago', 'So is it setting 4 or do I count clicks from zero? I don’t understand where zero is.'),
    ],
  },
  {
    customer: 'hiro',
    inbox: 'shop',
    subject: 'Kettle at 100 V',
    tags: ['kettle'],
    team: 'Coffee help',
    fresh: true,
    steps: [says('100 min ago', 'Does the gooseneck kettle work at 100 V, 50 Hz? I would use it in Tokyo.')],
  },
  {
    customer: 'yusuf',
    inbox: 'chat',
    tags: ['machine'],
    steps: [
      says('6 d ago 14:20', 'The machine shows E3 and stops. I tried it four times, still the same error.'),
      answers(
        'tomas',
        '6 d ago 14:28',
        'E3 is the tank’s sensor, Yusuf. Take the tank out, wipe the two brass points at the back with a dry cloth, put it back until it clicks.',
      ),
      says('6 d ago 14:41', 'It works, you’re stars! Fantastic, I’m so happy ☕😄'),
      closes('tomas', '6 d ago 14:43', 'The brass points it was, then. Enjoy the first cup.'),
    ],
  },
  {
    customer: 'owen',
    inbox: 'chat',
    subject: 'Kettle sparks',
    tags: ['kettle', 'safety'],
    priority: 'urgent',
    steps: [
      says(
        '16 d ago 9:02',
        'There were sparks and smoke at the base of my kettle when I switched it on. Is this dangerous? I have two small children here.',
      ),
      answers(
        'owner',
        '16 d ago 9:05',
        'Pull the plug now and don’t use it again, Owen; leave it where it is. Nobody hurt? A new one leaves today with a label for the old one, and I’ll call you by {16 d ago 9:30}.',
        promised('a call', '16 d ago 9:30'),
      ),
      says('16 d ago 9:07', 'It is unplugged. Nobody is hurt, thank God.'),
      answers(
        'owner',
        '16 d ago 9:24',
        'As just said on the phone: the new kettle comes tomorrow before noon, and the maker has your report.',
      ),
      keeps('owner', '16 d ago 9:25'),
      notes(
        'owner',
        '16 d ago 9:40',
        'Reported to the maker as K-0093, batch 22-B. @Piet take the rest of 22-B off the shelf, today.',
      ),
      says('15 d ago 12:10', 'The new kettle is here. Thank you for calling so quickly, that meant a lot to us.'),
      closes('owner', '15 d ago 12:20', 'I’m glad that you are all well, Owen.'),
    ],
  },
  {
    customer: 'luca',
    inbox: 'chat',
    subject: 'Seal for the portafilter',
    tags: ['machine', 'spare part'],
    team: 'Coffee help',
    steps: [
      says('3 d ago 16:00', 'I need a new seal for my portafilter. It is the 58 mm one, or the 57. How do I know?'),
      asks(
        'aisha',
        '3 d ago 16:09',
        'Measure across the inside of the basket, Luca: 58 mm is the common one, 57 only on the older lever machines. What do you read?',
      ),
    ],
  },
  {
    customer: 'liam',
    inbox: 'chat',
    subject: 'Descaling',
    tags: ['machine'],
    steps: [
      says('19 d ago 10:30', 'How often do I have to descale the machine in Galway water?'),
      answers(
        'aisha',
        '19 d ago 10:37',
        'Every two months, Liam: the water here is hard. With a filter cartridge, every four.',
      ),
      says('19 d ago 10:39', 'Good to know, thanks.'),
      closes('aisha', '19 d ago 10:40', 'Any time.'),
    ],
  },
  {
    customer: 'owen',
    inbox: 'shop',
    subject: 'A second kettle',
    tags: ['kettle'],
    team: 'Coffee help',
    steps: [
      says(
        '1 d ago 10:05',
        'After the matter with the sparks: my sister would like the same kettle. Is the new batch safe?',
      ),
      answers(
        'owner',
        '1 d ago 10:40',
        'It is a different base, Owen, and the maker tests each one now. I have asked for the test report of this batch and will send it to you by {in 3 h}.',
        promised('the test report', 'in 3 h'),
      ),
      says('1 d ago 11:00', 'Thank you, we’ll wait for that.'),
      asks('owner', '1 d ago 11:02', 'Good. Nothing is charged until you have read it.'),
    ],
  },
];
