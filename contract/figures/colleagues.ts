import type { FigureDefinition } from './definition.ts';
import { count, shareOf, young } from './definition.ts';

const alone = 'Cases that one colleague answered alone';

/** About one colleague. Nothing of it is read out of how customers feel, and nothing out of what the colleague writes. */
export const colleagues = {
  ownCases: count(
    'Answered alone',
    'Resolved cases in which nobody else of us answered. What several answered counts for nobody.',
    alone,
  ),
  ownCsat: shareOf(
    'Satisfied',
    'Customers who answered 4 or 5 of 5 after a case that this colleague answered alone.',
    'who answered',
    `${alone}, and surveys`,
  ),
  ownNoRepeat: shareOf(
    'Solved for good',
    `Cases answered alone that were not reopened and after which the customer did not come back on the topic within 7 days. ${young}`,
    'cases older than 7 days',
    alone,
  ),
  ownPromises: shareOf(
    'Promises kept',
    'Promises in cases answered alone that were kept, of all that were judged.',
    'promises',
    alone,
  ),
} as const satisfies Record<string, FigureDefinition>;
