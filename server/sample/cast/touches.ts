import type { CustomerName } from './customers.ts';
import type { Colleague } from './people.ts';
import type { When } from './story.ts';

/** Mornings, so many days ago, on which somebody looked for occasions to write a personal word. */
export const lookedOn = [19, 6, 5, 4, 3, 2, 1] as const;

/** An occasion that somebody took, and wrote by hand. */
export interface PersonalWord {
  readonly customer: CustomerName;
  readonly by: Colleague;
  readonly at: When;
  readonly note: string;
}

export const personalWords: readonly PersonalWord[] = [
  {
    ...{ customer: 'carmel', by: 'aisha', at: '19 d ago 11:20' },
    note: 'A card with the drawing of the shop: your sentence hangs above the roaster now, Carmel. Thank you. Aisha',
  },
];
