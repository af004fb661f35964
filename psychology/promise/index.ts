export { find } from './find.ts';
export type { FoundPromise, PromiseDue } from './find.ts';
export { kept } from './kept.ts';
export { quote, QUOTE_DEFAULTS, quoteInLine } from './quote.ts';
export type { QueueState, Quote, QuoteOptions, Segment } from './quote.ts';
export { mayContactFrom } from './quiet-hours.ts';
export type { QuietHours } from './quiet-hours.ts';
