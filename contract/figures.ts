/** How a figure is counted, said once: the API, the pages, the mails, the CSV files and the documentation read this table. */
export interface FigureDefinition {
  /** As people call it. */
  readonly name: string;
  /** What is counted, in one sentence. */
  readonly definition: string;
  readonly unit: 'share' | 'count' | 'seconds' | 'points' | 'score';
  /** Of a share: what is counted, and out of what, in words that follow a number ("412 of 446 first replies"). */
  readonly of?: string;
  /** How the likely range is found. */
  readonly interval: 'Wilson' | 'ranks of the median' | 'adjusted Wald' | 'Student’s t' | 'post-stratified' | 'none';
  readonly better: 'higher' | 'lower' | 'neither';
  /** When it says too little. */
  readonly few?: string;
  /** What it should reach: a default by design, never a norm. A share 0..1. */
  readonly aim?: number;
  /** Where it comes from, or whose formula it is. */
  readonly source: string;
}

const wide = 'The range reaches more than 10 points to either side.';
const shareOf = (
  name: string,
  definition: string,
  of: string,
  source: string,
  more: Partial<FigureDefinition> = {},
): FigureDefinition => ({
  ...{ name, definition, of, source, unit: 'share', interval: 'Wilson', better: 'higher', few: wide },
  ...more,
});
const wait = (name: string, definition: string, source: string): FigureDefinition => ({
  ...{ name, definition, source, unit: 'seconds', interval: 'ranks of the median', better: 'lower' },
  few: 'Fewer than 20 cases.',
});
const count = (name: string, definition: string, source: string): FigureDefinition => ({
  ...{ name, definition, source, unit: 'count', interval: 'none', better: 'neither' },
});

const judged =
  'Late and unanswered ones count as broken; what the customer or the resolution made needless is left out.';
const young = 'Episodes resolved less than 7 days ago are left out: the customer can still come back.';

export const figures = {
  promptness: shareOf(
    'Promptness',
    `First replies that were sent by the moment promised to the customer, of all that fell due. ${judged}`,
    'first replies',
    'Promises, by the hour in which they fell due',
    { aim: 0.95 },
  ),
  personalisation: shareOf(
    'Personalisation',
    'Resolved episodes in which the customer did not have to say again what they had said.',
    'episodes',
    'Customers’ own words (“I already told you”), and questions put again before anybody had answered',
    { aim: 0.9 },
  ),
  empathy: shareOf(
    'Empathy',
    'Resolved episodes with a low feeling in which the customer’s last message read better than the hardest one. Who wrote nothing after it counts as not better. It says how it went on for people who were low, not whether they felt understood: nobody was asked.',
    'episodes with a low',
    'Readings of customers’ messages; satisfaction, where it was asked for, stands beside it',
  ),
  consistency: shareOf(
    'Consistency',
    'Resolved episodes that passed from one colleague to another in which the customer had to say nothing again, before or after. It says whether what is known was passed on as well, not whether two answers to one question are the same: answers are not compared.',
    'episodes passed on',
    'Who answered, customers’ own words (“I already told you”), and questions put again',
    { aim: 0.9 },
  ),
  resolution: shareOf(
    'Resolution',
    `Resolved, not passed on, not reopened, and no new contact of the customer on the topic within 7 days. ${young}`,
    'episodes older than 7 days',
    'Episodes; the usual window is 7 to 14 days',
    { aim: 0.8 },
  ),
  goodEndings: shareOf(
    'Good experiences',
    'Resolved episodes whose last message from the customer did not read as a low feeling.',
    'endings',
    'Readings of customers’ messages; anger, frustration, disappointment, anxiety and sadness are low',
    { aim: 0.92 },
  ),
  trust: shareOf(
    'Trust',
    `Commitments that agents made in words (“by Thursday”) and kept, of all that fell due. ${judged}`,
    'commitments',
    'Promises found in replies and confirmed by their writer',
    { aim: 0.95 },
  ),
  nextReplies: shareOf(
    'Later replies in time',
    `Replies after the first one that were sent by the moment promised, of all that fell due. ${judged}`,
    'later replies',
    'Promises, by the hour in which they fell due',
    { aim: 0.95 },
  ),
  firstReply: wait(
    'First reply, median',
    'Half of the customers waited no longer than this for the first word of a person, from the moment at which they began.',
    'Episodes, by the hour of the reply; automatic answers do not count',
  ),
  firstReplySlow: wait(
    'First reply, slowest tenth',
    'Nine of ten customers waited no longer than this for the first word of a person.',
    'Episodes, by the hour of the reply',
  ),
  whole: wait(
    'Resolution, median',
    'Half of the episodes took no longer than this from the customer’s first message to being resolved.',
    'Episodes, by the hour in which they were resolved',
  ),
  wholeSlow: wait(
    'Resolution, slowest tenth',
    'Nine of ten episodes took no longer than this.',
    'Episodes, by the hour in which they were resolved',
  ),
  received: count('Messages from customers', 'Messages that customers wrote.', 'Messages'),
  sent: count('Messages to customers', 'Messages that colleagues wrote to customers; notes do not count.', 'Messages'),
  opened: count('Episodes begun', 'Times that a customer’s matter was opened, or opened again.', 'Episodes'),
  resolved: count('Episodes resolved', 'Times that a matter was resolved.', 'Episodes'),
  backlog: count('Open at the end', 'Episodes that were not resolved at the end of the time.', 'Episodes'),
  lows: shareOf(
    'Had a low',
    'Resolved episodes in which a message of the customer read as a low feeling.',
    'episodes that were read',
    'Readings of customers’ messages',
    { better: 'lower' },
  ),
  recovery: shareOf(
    'Recovery',
    'Episodes with a low that ended better than their hardest point.',
    'episodes with a low',
    'The first, the hardest and the last reading of each episode',
  ),
  csat: shareOf(
    'Satisfaction (CSAT)',
    'Customers who answered 4 or 5 of 5 after their matter was resolved.',
    'who answered',
    'Surveys per episode; an industry definition',
  ),
  csatForAll: shareOf(
    'Satisfaction, allowing for the silent',
    'The same as it would be had every kind of closing (answered, on a low, unanswered) been answered as often as it happened.',
    'who answered',
    'Post-stratified by how the conversation was closed; it corrects for nothing else',
    { interval: 'post-stratified' },
  ),
  ces: {
    ...{ name: 'Ease (CES)', unit: 'score', interval: 'Student’s t', better: 'higher', few: 'Fewer than 10 answers.' },
    definition: 'Mean agreement, 1 to 7, that we made it easy; 7 is the easiest.',
    source: 'Surveys of effort',
  },
  nps: {
    ...{ name: 'Recommendation (NPS)', unit: 'points', interval: 'adjusted Wald', better: 'higher', few: wide },
    definition: 'Share of 9 and 10 minus share of 0 to 6, of those who were asked whether they would recommend us.',
    source: 'Surveys of the relation; ask rarely',
  },
  response: shareOf('Response rate', 'Surveys that were answered.', 'surveys sent', 'Surveys', {
    few: 'Below 20 % a remark stands beside the score.',
  }),
  oneTouch: shareOf(
    'Solved in one touch',
    'Resolved with at most one answer, not passed on, not reopened.',
    'resolved episodes',
    'Episodes',
  ),
  noRepeat: shareOf(
    'No repeat in 7 days',
    `Resolved, not passed on, not reopened, and no new contact of the customer on the topic within 7 days. ${young}`,
    'episodes older than 7 days',
    'Episodes',
  ),
  confirmed: shareOf(
    'Confirmed by the customer',
    'Customers who said that it is solved, in words or by a 4 or 5, of those who said either.',
    'who said so or otherwise',
    'Customers’ words and surveys',
  ),
  reopened: shareOf(
    'Reopened',
    'Resolved episodes that were opened again.',
    'episodes older than 7 days',
    'Episodes; thanks alone reopen nothing',
    { better: 'lower' },
  ),
  followedUp: shareOf(
    'Came back on the topic',
    'Resolved episodes after which the same customer came back on the same topic within 7 days.',
    'episodes older than 7 days',
    'Episodes and their topics',
    { better: 'lower' },
  ),
  transferred: shareOf(
    'Passed on',
    'Resolved episodes in which somebody else answered than had answered before.',
    'resolved episodes',
    'Episodes',
    { better: 'lower' },
  ),
  reasked: shareOf(
    'Had to say it again',
    'Resolved episodes in which the customer had to say again what they had said.',
    'resolved episodes',
    'Customers’ own words',
    { better: 'lower' },
  ),
  highEffort: shareOf(
    'High effort',
    'Resolved episodes that cost the customer much: coming back, being passed on, saying it again, reopening, taken together.',
    'resolved episodes',
    'A rule of thumb (psychology/measure/effort); compare it with your own surveys',
    { better: 'lower' },
  ),
  waiting: count('Waiting for an answer', 'Conversations in which a customer waits for a word of ours now.', 'Now'),
  longestWait: {
    ...{ name: 'Longest wait', definition: 'Since when the customer who waits longest has waited.', unit: 'seconds' },
    ...{ interval: 'none', better: 'lower', source: 'Now' },
  },
  dueSoon: count('Due within the hour', 'Conversations in which something promised falls due within an hour.', 'Now'),
  overdue: count('Overdue', 'Conversations in which a promised moment has passed.', 'Now'),
  unassigned: count('Waiting with nobody', 'Conversations that wait and belong to no colleague and no team.', 'Now'),
  unresolved: count('Not resolved', 'Conversations that are not resolved, whoever has the word.', 'Now'),
  online: count('Colleagues here', 'Colleagues who have the console open and are not away.', 'Now'),
} as const satisfies Record<string, FigureDefinition>;

export type FigureId = keyof typeof figures;
export const figureIds = Object.keys(figures) as [FigureId, ...FigureId[]];
/** A definition, with what it may leave out. */
export const definitionOf = (id: FigureId): FigureDefinition => figures[id];
