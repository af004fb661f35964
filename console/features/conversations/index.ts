/** The inbox: the list, the thread with its header and composer, the notes that name me, and the search. */
export { InboxPage } from './InboxPage.tsx';
export { LetterDesk } from './new/LetterDesk.tsx';
export { MentionsPage } from './mentions/MentionsPage.tsx';
export { PromisedPage } from './promised/PromisedPage.tsx';
export { SearchPage } from './search/SearchPage.tsx';
