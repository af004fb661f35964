import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Takes the focus to the title of a page that opens, so that screen readers begin there and keys do not stay behind.
 * Inside the inbox the focus is the inbox's own matter.
 */
export function usePageFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
        if (fromLocation === undefined || placeOf(fromLocation.pathname) === placeOf(toLocation.pathname)) return;
        focusTitle();
      }),
    [router],
  );
}

function placeOf(pathname: string): string {
  return pathname.startsWith('/inbox') ? '/inbox' : pathname;
}

function focusTitle(): void {
  const title = document.querySelector<HTMLElement>('#main h1') ?? document.getElementById('main');
  if (title === null) return;
  if (title.tagName === 'H1') title.tabIndex = -1;
  title.focus();
}
