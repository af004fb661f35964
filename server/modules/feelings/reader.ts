import fs from 'node:fs';
import path from 'node:path';
import { inboundText, readerOf, type FeelingProbabilities, type Reader } from '#psychology/emotion/index.ts';

const weights = path.join(import.meta.dirname, '../../../psychology/emotion/weights/emotion.bin');

let opened: Reader | undefined;

/** The reader, loaded when the first message comes. */
export const reader = (): Reader => (opened ??= readerOf(fs.readFileSync(weights)));

export const model = (): string => reader().model;

/** How likely each feeling is in a customer's message, before any shift. */
export const probabilitiesOf = (text: string): FeelingProbabilities =>
  reader().probabilities(inboundText('customer', text));
