import { knownKeys } from './known-keys.ts';
import { createValue } from './value.ts';

/** What one person changed: other keys for a command, or null where it has none. */
export type Keymap = Readonly<Record<string, string | null>>;

const changes = createValue<Keymap>({});
const defaults = new Map(knownKeys.map((known) => [known.id, known.keys]));
let place = '';

/** Reads a person's keys from this device. */
export function loadKeymap(agentId: string): void {
  place = `keys:${agentId}`;
  changes.set(read());
}

function read(): Keymap {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Keymap) : {};
  } catch {
    return {};
  }
}

/** The keys of a command now: the person's own, else the command's, else the default. */
export function keysFor(id: string, own?: string): string | undefined {
  const changed = changes.get()[id];
  return changed === null ? undefined : (changed ?? own ?? defaults.get(id));
}

/** Gives a command other keys; null takes them away, undefined brings the default back. */
export function changeKeys(id: string, keys: string | null | undefined): void {
  const rest = Object.entries(changes.get()).filter(([each]) => each !== id);
  changes.set(Object.fromEntries(keys === undefined ? rest : [...rest, [id, keys]]));
  localStorage.setItem(place, JSON.stringify(changes.get()));
}

export const useKeymap = changes.use;
