import type { Example } from './example.ts';
import { hot } from './hot.ts';
import { low } from './low.ts';
import { mixed } from './mixed.ts';
import { neutral } from './neutral.ts';
import { warm } from './warm.ts';

/**
 * Service messages written and labelled by hand for this project. They hold the reader's score (`examples.test.ts`) and show
 * by example what each label means.
 */
export const examples: readonly Example[] = [...neutral, ...hot, ...low, ...warm, ...mixed];
