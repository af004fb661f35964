import type { FigureDefinition } from './definition.ts';
import { judged, shareOf, young } from './definition.ts';

/** The seven pillars of the promise of service. */
export const pillars = {
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
} as const satisfies Record<string, FigureDefinition>;
