/** Nobody left on a low: the people whose last experience was bad, worked until they say that it is good again. */
export { RecoveryPage } from './RecoveryPage.tsx';
export { LetterCard } from './LetterCard.tsx';
