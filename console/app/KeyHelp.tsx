import { KeySheet } from '../ui/index.ts';
import type { KeyGroup } from '../ui/index.ts';
import { allCommands } from './commands.ts';
import { keysFor, useKeymap } from './keymap.ts';
import { knownKeys } from './known-keys.ts';
import { useLayer } from './layers.ts';

/** All keys as this person has them. */
export function KeyHelp() {
  useKeymap();
  const layer = useLayer('keys');
  return (
    <KeySheet
      {...layer}
      title="Keys"
      groups={layer.open ? groups() : []}
      note="Single keys work while you are not typing. Change them or switch them off in Settings."
    />
  );
}

function groups(): KeyGroup[] {
  const known = new Map(knownKeys.map((each) => [each.id, each]));
  const others = allCommands().flatMap(({ id, label, group, keys }) =>
    keys === undefined || known.has(id) ? [] : [{ id, label, group, keys }],
  );
  return [...Map.groupBy([...knownKeys, ...others], (each) => each.group)].map(([title, all]) => ({
    title,
    lines: all.flatMap(({ id, label, keys }) => {
      const now = keysFor(id, keys);
      return now === undefined ? [] : [{ keys: [now], label }];
    }),
  }));
}
