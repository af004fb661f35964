import type { AnyRoute, lazyRouteComponent } from '@tanstack/react-router';
import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { Problem } from '../client.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { loadMe } from '../session.tsx';
import { Shell } from '../Shell.tsx';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

/** Everything behind the sign-in, in the frame of the house. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    try {
      await loadMe();
    } catch (problem) {
      if (!(problem instanceof Problem && problem.status === 401)) throw problem;
      redirect({ to: '/login', search: { next: location.href }, throw: true });
    }
  },
  component: Shell,
});

/** Makes pages under another that need nothing but their address. */
export const pagesUnder =
  <Parent extends AnyRoute>(parent: Parent) =>
  <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => parent, path, component });

export const pageInside = pagesUnder(inside);
