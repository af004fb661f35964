/** What other features show of loyalty: a customer's cards. */
export { PersonCards } from './people/PersonCards.tsx';
