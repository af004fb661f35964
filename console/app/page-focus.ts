import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Takes the focus to the title of a page that opens, so that screen readers begin there and keys do not stay behind.
 * A page that is there to be typed into marks its field with `data-first` and gets the focus in it.
 * Inside the inbox the focus is the inbox's own matter.
 */
export function usePageFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
        if (fromLocation === undefined || placeOf(fromLocation.pathname) === placeOf(toLocation.pathname)) return;
        if (!focusFirst()) focusTitle();
      }),
    [router],
  );
}

function placeOf(pathname: string): string {
  return pathname.startsWith('/inbox') ? '/inbox' : pathname;
}

/** Takes the focus to the field that the page on the screen marks as its first; false where it marks none. */
export function focusFirst(): boolean {
  const first = document.querySelector<HTMLElement>('#main [data-first]');
  first?.focus();
  return first !== null;
}

function focusTitle(): void {
  const title = document.querySelector<HTMLElement>('#main h1') ?? document.getElementById('main');
  if (title === null) return;
  if (title.tagName === 'H1') title.tabIndex = -1;
  title.focus();
}
