import { useEffect, useRef } from 'react';
import type { Permission } from '#contract/permissions.ts';
import { attempt } from './did-it.ts';
import { keysFor } from './keymap.ts';
import { can } from './session.tsx';
import { createValue } from './value.ts';

/** Something one can do. Menu, shortcuts, palette and key sheet all read the commands that are registered. */
export interface Command {
  /** Stable, `conversation.resolve`; ids of `known-keys.ts` have their keys from there. */
  readonly id: string;
  readonly label: string;
  /** Default keys, as in `ui/keys`: `E`, `G I`, `Mod+Enter`. */
  readonly keys?: string;
  /** The heading it stands under. */
  readonly group: string;
  readonly can?: Permission;
  /** Asked at the moment; false hides it and lets its key pass. */
  readonly when?: () => boolean;
  /** Holding the key down runs it again and again. */
  readonly repeats?: boolean;
  /** Found by its key and on the key sheet, but no entry of the palette. */
  readonly hidden?: boolean;
  readonly run: () => void | Promise<void>;
}

interface Slot {
  list: readonly Command[];
}

const slots = createValue<readonly Slot[]>([]);

/** Makes commands known; returns how to take them back. Where an id comes twice, the later one counts. */
export function registerCommands(list: readonly Command[]): () => void {
  return add({ list });
}

function add(slot: Slot): () => void {
  slots.set([...slots.get(), slot]);
  return () => slots.set(slots.get().filter((each) => each !== slot));
}

/** Commands that are known while the component is shown; what they close over may change with every drawing. */
export function useCommands(list: readonly Command[]): void {
  const slot = useRef<Slot>({ list });
  useEffect(() => {
    slot.current.list = list;
  });
  useEffect(() => add(slot.current), []);
}

/** Every command that is registered, whether it can be done now or not. */
export function allCommands(): readonly Command[] {
  const byId = new Map(slots.get().flatMap((slot) => slot.list.map((command) => [command.id, command])));
  return [...byId.values()];
}

/** Whether it is mine to do, and now. */
export function isReady(command: Command): boolean {
  return (command.can === undefined || can(command.can)) && command.when?.() !== false;
}

/** What can be done now. */
export function readyCommands(): readonly Command[] {
  return allCommands().filter(isReady);
}

/** The keys of a command as this person has them; undefined for none. */
export function keysOf(command: Pick<Command, 'id' | 'keys'>): string | undefined {
  return keysFor(command.id, command.keys);
}

/** Does it, and says in words when it did not work. */
export function runCommand(command: Command): void {
  if (isReady(command)) attempt(command.run);
}

/** Redraws when commands come and go. */
export const useCommandSlots = slots.use;
