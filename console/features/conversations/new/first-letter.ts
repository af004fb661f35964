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

/** Kept while the dialog is closed, for whoever wrote it. */
export const firstLetter = createValue<{ readonly agentId: string; readonly letter: FirstLetter } | null>(null);

export function keptLetter(): FirstLetter | null {
  const kept = firstLetter.get();
  return kept !== null && kept.agentId === me()?.agent.id ? kept.letter : null;
}

export const keepLetter = (letter: FirstLetter | null): void =>
  firstLetter.set(letter === null ? null : { agentId: me()?.agent.id ?? '', letter });

/** Under which its files are kept. */
export const firstFilesKey = (): string => `${me()?.agent.id ?? ''}:new:reply`;
