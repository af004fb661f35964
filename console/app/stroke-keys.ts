export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** How a press is written as keys, `Shift+Mod+Enter`; undefined while only Shift, Ctrl and the like are held. */
export function strokeKeys(pressed: Pressed): string | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  if (['Shift', 'Control', 'Meta', 'Alt', 'AltGraph', 'CapsLock', 'Dead'].includes(key)) return undefined;
  // A sign such as ? has its Shift in itself.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  const held = [shiftKey && !isSign && 'Shift', (ctrlKey || metaKey) && 'Mod', altKey && 'Alt'];
  const name = key.length === 1 ? key.toUpperCase() : key;
  return [...held.filter((part) => part !== false), name].join('+');
}
