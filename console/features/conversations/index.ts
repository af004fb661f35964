/** The inbox: the list, the thread with its header and composer, and the search. */
export { InboxPage } from './InboxPage.tsx';
export { SearchPage } from './search/SearchPage.tsx';
