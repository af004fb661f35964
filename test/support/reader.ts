import fs from 'node:fs';
import path from 'node:path';
import { inboundText, readerOf, type Reading } from '#psychology/emotion/index.ts';

export const weights = fs.readFileSync(path.join(import.meta.dirname, '../../psychology/emotion/weights/emotion.bin'));
export const reader = readerOf(weights);

/** What a customer's message reads as. */
export const reading = (text: string): Reading => reader.read(inboundText('customer', text));
