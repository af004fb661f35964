import type { Shown } from '../markup/show.ts';
import type { Reading } from '../read.ts';
import type { Unreadable } from './types.ts';

/** What a worker can be asked. Maps stand where functions would, for those cannot be sent. */
export interface Tasks {
  readonly read: { readonly input: { raw: Uint8Array; own: readonly string[] }; readonly output: Reading };
  readonly show: {
    readonly input: { html: string; text: string; cids: Map<string, string>; remotes: Map<string, string> };
    readonly output: Shown;
  };
}

export type Question = {
  [Name in keyof Tasks]: { readonly task: Name } & Tasks[Name]['input'];
}[keyof Tasks];

export type Answer = Reading | Shown | Unreadable;

/** What a worker says first, when it has loaded what it reads with. */
export const ready = 'ready';
