import { useHotkeys } from '../ui/index.ts';
import { allCommands, isReady, keysOf, runCommand, useCommandSlots } from './commands.ts';
import type { Command } from './commands.ts';
import { useKeymap } from './keymap.ts';

/** Lets every registered command be done by its keys; once, in the shell. */
export function useCommandKeys(): void {
  useCommandSlots();
  useKeymap();
  useHotkeys(allCommands().flatMap(hotkey));
}

function hotkey(command: Command) {
  const keys = keysOf(command);
  if (keys === undefined) return [];
  return {
    keys,
    repeats: command.repeats,
    when: () => isReady(latest(command)),
    run: () => runCommand(latest(command)),
  };
}

/** What a command closes over changes without this list being drawn anew. */
function latest(command: Command): Command {
  return allCommands().find((each) => each.id === command.id) ?? command;
}
