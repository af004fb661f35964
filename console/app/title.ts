import { useEffect } from 'react';

let title = '';
let news = 0;

/** `(3) Inbox · Rapport`: the count of what is new stands where a narrow tab still shows it. */
export const titleWords = (of: string, count: number): string => `${count > 0 ? `(${count}) ` : ''}${of} · Rapport`;

/** The document's title while the component is shown: `Keys · Rapport`. */
export function useTitle(of: string): void {
  useEffect(() => {
    title = of;
    document.title = titleWords(title, news);
  }, [of]);
}

/** Says in the title how many conversations have something new; 0 takes it away. */
export function countInTitle(count: number): void {
  news = count;
  if (title !== '') document.title = titleWords(title, news);
}
