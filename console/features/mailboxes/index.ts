/** Mailboxes behind inboxes: connecting them, how they go, and mail that could not be read. */
export { MailBanner } from './MailBanner.tsx';
export { MailboxCards } from './MailboxCards.tsx';
export { ParkedMailPage } from './ParkedMailPage.tsx';
