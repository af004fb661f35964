import { runToastAction, toast } from '../ui/index.ts';
import { wordsFor } from './client.ts';

/** Something that was done, said in one line. */
export interface Done {
  readonly text: string;
  /** Takes it back; also by `Z` while the line is shown. */
  readonly undo?: () => void | Promise<void>;
  /** Another thing to do, where there is nothing to undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

let undoable: readonly number[] = [];

/** Says what was done; the line stays for 8 s and as long as it is pointed at. */
export function didIt({ text, undo, action }: Done): void {
  if (undo === undefined) return void toast({ text, action });
  const id = toast({ text, action: { label: 'Undo', keys: 'Z', run: () => attempt(undo) } });
  undoable = [...undoable.slice(-9), id];
}

/** Takes back the newest thing whose line is still shown; false if there is none. */
export function undo(): boolean {
  const id = undoable.at(-1);
  if (id === undefined) return false;
  undoable = undoable.slice(0, -1);
  return runToastAction(id) || undo();
}

/** Does something that may take a while, and says in words when it did not work. */
export function attempt(run: () => void | Promise<void>): void {
  void (async () => run())().catch((error: unknown) => didIt({ text: wordsFor(error) }));
}
