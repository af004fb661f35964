import type { Addressee } from '../../../app/desks.ts';
import { me } from '../../../app/session.tsx';
import { createValue } from '../../../app/value.ts';

/** A letter to somebody who has not written, while it is being written. */
export interface FirstLetter {
  /** Stays the same until it is out, so that a repeat is harmless. */
  readonly clientId: string;
  readonly inboxId: string;
  readonly address: string;
  readonly name: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly text: string;
}

/** Kept while the dialog is closed: one for each whom it was begun for, and one for nobody in particular. */
export const firstLetters = createValue<Readonly<Record<string, FirstLetter>>>({});

const keyOf = (to: Addressee | undefined): string => `${me()?.agent.id ?? ''}:${to?.address ?? ''}`;

export const keptLetter = (to: Addressee | undefined): FirstLetter | null => firstLetters.get()[keyOf(to)] ?? null;

export function keepLetter(to: Addressee | undefined, letter: FirstLetter | null): void {
  const { [keyOf(to)]: _before, ...others } = firstLetters.get();
  firstLetters.set(letter === null ? others : { ...others, [keyOf(to)]: letter });
}

/** Under which its files are kept. */
export const firstFilesKey = (to: Addressee | undefined): string =>
  `${me()?.agent.id ?? ''}:${to === undefined ? 'new' : `new to ${to.address}`}:reply`;
