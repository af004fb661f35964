import type { ContactName } from '#contract/contacts.ts';
import { useEffect } from 'react';
import { didIt } from './did-it.ts';
import { createValue, type Value } from './value.ts';

/** To whom a letter goes, where that is known before it is begun. */
export interface Addressee {
  readonly address: string;
  readonly name: string;
}

/** Dialogs that any page may open; they stand around all of them. Null while closed. */
export const letterDesk = createValue<{ readonly to: Addressee | undefined } | null>(null);
export const callDesk = createValue<{ readonly contact: ContactName | undefined } | null>(null);

/** What a desk was asked for; where no inbox could take it, it is shut again with a word of why. */
export function useDesk<T>(
  desk: Value<T | null>,
  { ready, otherwise }: { ready: boolean; otherwise: string },
): T | null {
  const asked = desk.use();
  const nowhere = asked !== null && !ready;
  useEffect(() => {
    if (!nowhere) return;
    desk.set(null);
    didIt({ text: otherwise });
  }, [desk, nowhere, otherwise]);
  return nowhere ? null : asked;
}
