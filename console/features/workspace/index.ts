export { ApiKeysPage } from './keys/ApiKeysPage.tsx';
export { InboxesPage } from './inboxes/InboxesPage.tsx';
export { InboxPage } from './inboxes/InboxPage.tsx';
export { WorkspacePage } from './WorkspacePage.tsx';
