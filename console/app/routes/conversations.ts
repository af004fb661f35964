import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readInboxSearch } from '../inbox-place.ts';
import { inside, pageInside } from './root.ts';

const reading = () => import('../../features/reading/index.ts');
const recovery = () => import('../../features/recovery/index.ts');
const conversations = () => import('../../features/conversations/index.ts');

const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/inbox/$view',
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(conversations, 'InboxPage'),
});

/** The same page as the list: it reads the conversation from the address, so that nothing is mounted anew. */
const conversation = createRoute({ getParentRoute: () => inbox, path: '$conversationId' });

const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: (asked): { q?: string } => (typeof asked['q'] === 'string' ? { q: asked['q'] } : {}),
  component: lazyRouteComponent(conversations, 'SearchPage'),
});

const mentions = pageInside('/mentions', lazyRouteComponent(conversations, 'MentionsPage'));

const promised = pageInside('/promised', lazyRouteComponent(conversations, 'PromisedPage'));

const recoveryPage = pageInside('/recovery', lazyRouteComponent(recovery, 'RecoveryPage'));

const readingPage = pageInside('/reading', lazyRouteComponent(reading, 'TryPage'));

export const conversationPages = [
  inbox.addChildren([conversation]),
  search,
  mentions,
  promised,
  recoveryPage,
  readingPage,
] as const;
