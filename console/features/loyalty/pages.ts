/** Loyalty: programmes with an honest head start, what customers hold, and whether it works. */
export { LoyaltyPage } from './LoyaltyPage.tsx';
export { ProgrammePage } from './ProgrammePage.tsx';
export { RedemptionsPage } from './RedemptionsPage.tsx';
export { BooksPage } from './BooksPage.tsx';
