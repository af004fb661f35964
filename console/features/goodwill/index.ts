/** Gestures from the composer. The pages of goodwill are in `pages.ts`, so that the inbox does not wait for them. */
export { GestureTool } from './GestureTool.tsx';
export { CreditPanel } from './credit/CreditPanel.tsx';
export { WordOfMouth } from './WordOfMouth.tsx';
