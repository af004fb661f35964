import { useEffect } from 'react';

/** The document's title while the component is shown: `Keys · Rapport`. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Rapport`;
  }, [title]);
}
