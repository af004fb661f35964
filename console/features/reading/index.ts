/** The reader itself: a page to try it, and a page on how often it is corrected. */
export { AccuracyPage } from './AccuracyPage.tsx';
export { PublicTryPage } from './PublicTryPage.tsx';
export { TryPage } from './TryPage.tsx';
