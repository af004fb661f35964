import { CommandPalette, KeySheet, toast, toggleTheme } from '../index.ts';
import type { KeyGroup, PaletteItem } from '../index.ts';

export interface KeysProps {
  palette: boolean;
  onPalette: (open: boolean) => void;
  sheet: boolean;
  onSheet: (open: boolean) => void;
}

const items: PaletteItem[] = [
  { id: 'theme', group: 'Do', label: 'Light or dark', icon: 'sun', keys: 'G T', run: toggleTheme },
  { id: 'save', group: 'Do', label: 'Save', icon: 'check', keys: 'Mod+Enter', run: () => toast({ text: 'Saved.' }) },
  {
    id: 'ada',
    group: 'People',
    label: 'Ada Lovelace',
    words: 'mathematics',
    icon: 'person',
    aside: 'London',
    run: () => toast({ text: 'Ada.' }),
  },
  {
    id: 'grace',
    group: 'People',
    label: 'Grace Hopper',
    icon: 'person',
    aside: 'Arlington',
    run: () => toast({ text: 'Grace.' }),
  },
];

const groups: KeyGroup[] = [
  {
    title: 'Move',
    lines: [
      { keys: ['J', 'K'], label: 'next, previous' },
      { keys: ['G T'], label: 'light or dark' },
      { keys: ['Escape'], label: 'one step back' },
    ],
  },
  {
    title: 'Do',
    lines: [
      { keys: ['Mod+Enter'], label: 'save' },
      { keys: ['Z'], label: 'undo' },
    ],
  },
  { title: 'Find', lines: [{ keys: ['Mod+K'], label: 'anything' }] },
];

export function Keys({ palette, onPalette, sheet, onSheet }: KeysProps) {
  return (
    <>
      <CommandPalette
        open={palette}
        onOpenChange={onPalette}
        label="Find anything"
        placeholder="A name, a place, a thing to do"
        empty="Nothing by that name."
        items={items}
      />
      <KeySheet
        open={sheet}
        onOpenChange={onSheet}
        title="Keys"
        groups={groups}
        note="Single keys work while you are not typing."
      />
    </>
  );
}
