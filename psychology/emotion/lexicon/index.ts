import { anger } from './anger.ts';
import { anxiety } from './anxiety.ts';
import { confusion } from './confusion.ts';
import { disappointment } from './disappointment.ts';
import { frustration } from './frustration.ts';
import { gratitude } from './gratitude.ts';
import { joy } from './joy.ts';
import { plain } from './plain.ts';
import { sadness } from './sadness.ts';

/** The English lexicon, in our own words. */
export const lexicon = [
  ...anger,
  ...frustration,
  ...disappointment,
  ...anxiety,
  ...sadness,
  ...confusion,
  ...gratitude,
  ...joy,
  ...plain,
];
