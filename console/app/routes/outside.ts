import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { call } from '../client.ts';
import { root } from './root.ts';

const people = () => import('../../features/people/index.ts');
const reading = () => import('../../features/reading/index.ts');

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    if (await isNew()) redirect({ to: '/setup', throw: true });
    redirect({ to: '/inbox/$view', params: { view: 'mine' }, throw: true });
  },
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  loader: async () => {
    const state = await call('GET /setup');
    if (!state.open) redirect({ to: '/', throw: true });
    return state;
  },
  component: lazyRouteComponent(people, 'SetupPage'),
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search): { next?: string } => {
    const next = search['next'];
    // Only an address of this console, so that nobody can send people elsewhere through it.
    return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
  },
  beforeLoad: async () => {
    if (await isNew()) redirect({ to: '/setup', throw: true });
  },
  component: lazyRouteComponent(people, 'LoginPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invite/$token',
  component: lazyRouteComponent(people, 'InvitationPage'),
});

const gallery = createRoute({
  getParentRoute: () => root,
  path: '/ui',
  component: lazyRouteComponent(() => import('../../ui/Gallery.tsx'), 'Gallery'),
});

/** Open to anybody: nothing that is typed there leaves the browser. */
const tryFeelings = createRoute({
  getParentRoute: () => root,
  path: '/demo/feelings',
  component: lazyRouteComponent(reading, 'PublicTryPage'),
});

/** Whether nobody has made a workspace here yet. */
async function isNew(): Promise<boolean> {
  return (await call('GET /setup')).open;
}

export const outsidePages = [home, setup, login, invitation, gallery, tryFeelings] as const;
