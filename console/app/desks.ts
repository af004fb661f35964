import type { ContactName } from '#contract/contacts.ts';
import { createValue } from './value.ts';

/** To whom a letter goes, where that is known before it is begun. */
export interface Addressee {
  readonly address: string;
  readonly name: string;
}

/** Dialogs that any page may open; they stand around all of them. Null while closed. */
export const letterDesk = createValue<{ readonly to: Addressee | undefined } | null>(null);
export const callDesk = createValue<{ readonly contact: ContactName | undefined } | null>(null);
