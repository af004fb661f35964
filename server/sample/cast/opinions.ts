import type { FollowUpOutcome } from '#contract/survey-answers.ts';
import type { CustomerName } from './customers.ts';
import type { Colleague } from './people.ts';

/** What a customer answers who is asked how it was. */
export interface Opinion {
  /** Hours until they do. */
  readonly after: number;
  /** 1 to 5 of a case, 0 to 10 of the shop as a whole. */
  readonly score: number;
  /** What was not good. */
  readonly about?: readonly ('answer' | 'time' | 'manner' | 'product')[];
  readonly words?: string;
  /** Who came back to it, how many hours later, and what came of it. */
  readonly closed?: {
    readonly by: Colleague;
    readonly after: number;
    readonly outcome: FollowUpOutcome;
    readonly done: string;
  };
}

/** Those who are not here let it pass. */
export const opinions: Readonly<Partial<Record<CustomerName, Opinion>>> = {
  maya: { after: 2, score: 5, words: 'Quick and friendly.' },
  sofia: { after: 1, score: 5 },
  jonas: { after: 5, score: 4 },
  mei: { after: 3, score: 5, words: 'They asked which tea I liked best. Nobody ever asks.' },
  jess: { after: 20, score: 3, words: 'Fine, only ten in a hundred though.' },
  paula: { after: 1, score: 5 },
  nuala: { after: 4, score: 5, words: 'Piet is very kind.' },
  george: { after: 8, score: 4 },
  liam: { after: 2, score: 4 },
  ines: { after: 6, score: 5, words: 'Aisha stayed with me until the espresso was right.' },
  owen: { after: 26, score: 5, words: 'You called within half an hour. We will not forget that.' },
  rory: { after: 22, score: 5, words: 'He drove here himself!' },
  kate: { after: 1, score: 5 },
  aoife: { after: 2, score: 5 },
  bruno: { after: 3, score: 4, words: 'Good advice, three hours for one question though.' },
  carmel: { after: 7, score: 5, words: 'No fuss at all.' },
  enzo: { after: 2, score: 4 },
  greta: { after: 1, score: 5 },
  hamid: { after: 12, score: 4 },
  jules: { after: 9, score: 5 },
  lorcan: { after: 4, score: 5, words: 'A new lid the next day!' },
  yusuf: { after: 2, score: 5 },
  ciara: {
    ...{ after: 19, score: 2, about: ['time'] },
    words: 'It came in the end. Nine days and two messages for a torn label is too long.',
    closed: {
      ...{ by: 'tomas', after: 6, outcome: 'explained' },
      done: 'Told Ciara what went wrong at the depot, and that labels are now printed twice.',
    },
  },
  isla: {
    ...{ after: 68, score: 2, about: ['answer'] },
    words: 'I was told it would go to Kinvara. It went to the old address after all.',
  },
};
