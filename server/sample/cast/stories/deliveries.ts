import { answers, asks, closes, keeps, notes, promised, resolves, says, type Story } from '../story.ts';

/** Parcels that are late, lost or split. */
export const deliveries: readonly Story[] = [
  {
    customer: 'daniel',
    inbox: 'chat',
    subject: 'Will it be here before the wedding?',
    tags: ['delivery'],
    fresh: true,
    steps: [
      says(
        '8 min ago',
        'Hi, will order 10519 be here before {weekday in 4 d}? It’s for my sister’s wedding and I’m getting worried, the tracking hasn’t moved since {weekday 2 d ago}.',
      ),
      says(
        '6 min ago',
        'Could you tell me today if it won’t make it? I’m getting nervous, I’d need time to find something else.',
      ),
    ],
  },
  {
    customer: 'gerald',
    inbox: 'chat',
    subject: 'Third courier, third no-show',
    tags: ['delivery', 'courier'],
    priority: 'urgent',
    team: 'Orders',
    assignee: 'piet',
    steps: [
      says(
        '3 d ago 9:05',
        'The courier for my grinder, order 10377, didn’t come on {weekday 5 d ago}. When do they come again?',
      ),
      answers(
        'piet',
        '3 d ago 9:18',
        'That was a wasted morning, Gerald, and I’m sorry. The depot puts it on tomorrow’s round. I’ll check at {2 d ago 10:00} that it is on the van.',
        promised('checked that it is on the van', '2 d ago 10:00'),
      ),
      keeps('piet', '2 d ago 9:50'),
      says('1 d ago 13:40', 'Nobody came. Again. I waited at home from eight to one for the second time.'),
      answers(
        'piet',
        '1 d ago 13:52',
        'Two mornings gone, and the grinder still not with you. I’ve put a complaint to the courier under G-2291 and asked for a fixed hour.',
      ),
      says(
        '50 min ago',
        'Third courier, third no-show. I took another morning off work for this grinder. This is outrageous! Either someone there knows where it is or I want my €189 back today.',
      ),
      notes(
        'piet',
        '44 min ago',
        '@Tomás it sits in the depot in Oranmore, they say “address unclear”. It is not. Can we drive it over ourselves?',
      ),
      notes(
        'tomas',
        '38 min ago',
        '@Piet yes. I’m past Oranmore at five anyway. Tell him a time only once it’s in my car.',
      ),
    ],
  },
  {
    customer: 'kofi',
    inbox: 'chat',
    subject: 'Parcel says delivered, nothing here',
    tags: ['delivery', 'lost'],
    team: 'Orders',
    steps: [
      says(
        '1 d ago 11:31',
        'The tracking for 10502 says delivered at 10:58. There is nothing at my door and my neighbours have nothing either. I’m worried it was stolen.',
      ),
      answers(
        'tomas',
        '1 d ago 11:40',
        'I’d be uneasy too, Kofi. I have asked the courier where exactly it was left, with the photo. You’ll hear from me by {in 1 d 10:00}; if it isn’t found by then, a new parcel leaves the same day.',
        promised('found, or a new parcel leaves', 'in 1 d 10:00'),
      ),
      says('1 d ago 11:44', 'Okay, thank you. I will ask in the shop downstairs as well.'),
      asks('tomas', '1 d ago 11:46', 'Good idea. Tell me if it turns up there.'),
    ],
  },
  {
    customer: 'eamon',
    inbox: 'shop',
    subject: 'Bag arrived split',
    tags: ['damaged'],
    team: 'Orders',
    steps: [
      says(
        '6 d ago 10:25',
        'My bag arrived split down the side and half of the beans were in the box. I’m disappointed, it was my Sunday coffee.',
      ),
      answers(
        'aisha',
        '6 d ago 11:10',
        'That’s a sad box to open, Eamon. A new bag of the same roast leaves today, and you keep what is left. I’ll ask on {3 d ago 10:00} whether it came whole.',
        promised('asked if the new bag came whole', '3 d ago 10:00'),
      ),
      answers('aisha', '3 d ago 9:30', 'Good morning Eamon, did the new bag arrive, and in one piece?'),
      keeps('aisha', '3 d ago 9:31'),
      says('3 d ago 12:05', 'It came. The seal is fine this time. I had hoped you would tape the box better, though.'),
      answers(
        'aisha',
        '3 d ago 12:20',
        'You’re right, and Piet has changed it: from today each box has a second strip. Thank you for telling us.',
      ),
      resolves('aisha', '3 d ago 12:22', 'solved_unsaid'),
    ],
  },
  {
    customer: 'ciara',
    inbox: 'chat',
    tags: ['delivery'],
    steps: [
      says(
        '12 d ago 14:02',
        'Still no parcel after nine days. How many times do I have to ask? This is my second message.',
      ),
      answers(
        'tomas',
        '12 d ago 14:11',
        'Nine days and two messages are too many, Ciara. It was held at sorting because the label tore. I’ve printed a new one; it will be with you by {11 d ago 17:00}.',
        promised('with you', '11 d ago 17:00'),
      ),
      says('11 d ago 15:20', 'It’s here! Perfect, thank you so much for sorting it out.'),
      keeps('tomas', '11 d ago 15:25'),
      closes('tomas', '11 d ago 15:26', 'Lovely. I’ve told the depot about the labels, so that it stays a one-off.'),
      answers(
        'tomas',
        '10 d ago 16:40',
        'Ciara, you are right: nine days for a torn label is too long, and you should have heard it from us first. Each label is now printed twice, one for the box and one inside.',
      ),
      says('10 d ago 17:02', 'Thank you so much for coming back to me about it. All good now!'),
      resolves('tomas', '10 d ago 17:05'),
    ],
  },
];
