import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import { Layer } from '../layers/Layer.tsx';
import { filterItems } from './filter.ts';
import type { Findable } from './filter.ts';
import { Kbd } from './Kbd.tsx';
import './CommandPalette.css';

export interface PaletteItem extends Findable {
  id: string;
  group?: string | undefined;
  icon?: IconName | undefined;
  keys?: string | undefined;
  /** Quiet words at the end, where there is no key. */
  aside?: string | undefined;
  run: () => void;
}

export interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  placeholder: string;
  /** Said when nothing fits. */
  empty: string;
  items: readonly PaletteItem[];
  /** For items that come from a search elsewhere. */
  onTyped?: ((typed: string) => void) | undefined;
}

/** Anything by typing: one field, one list, arrows and Enter. */
export function CommandPalette({ open, onOpenChange, label, ...rest }: CommandPaletteProps) {
  return (
    <Layer shape="dialog" modal bare open={open} onOpenChange={onOpenChange} title={label} className="palette">
      <PaletteList {...rest} label={label} onDone={() => onOpenChange(false)} />
    </Layer>
  );
}

type ListProps = Omit<CommandPaletteProps, 'open' | 'onOpenChange'> & { onDone: () => void };

function PaletteList({ label, placeholder, empty, items, onTyped, onDone }: ListProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = grouped(filterItems(items, typed));
  const current = Math.min(at, found.length - 1);
  const run = (item: PaletteItem | undefined) => {
    if (item === undefined) return;
    onDone();
    item.run();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') run(found[current]);
    else if (step !== undefined && found.length > 0) {
      const next = (current + step + found.length) % found.length;
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="palette-field">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
          placeholder={placeholder}
          value={typed}
          onKeyDown={press}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
            onTyped?.(event.target.value);
          }}
        />
      </div>
      <ul id={id} role="listbox" aria-label={label} className="palette-list">
        {found.map((item, index) => (
          <PaletteRow
            key={item.id}
            id={`${id}-${index}`}
            item={item}
            current={index === current}
            heading={item.group !== found[index - 1]?.group ? item.group : undefined}
            onRun={() => run(item)}
          />
        ))}
      </ul>
      {found.length === 0 && <p className="palette-none">{empty}</p>}
    </>
  );
}

/** Best group first, each group's items together. */
function grouped(items: readonly PaletteItem[]): PaletteItem[] {
  return [...Map.groupBy(items, (item) => item.group).values()].flat();
}

interface RowProps {
  id: string;
  item: PaletteItem;
  current: boolean;
  heading: string | undefined;
  onRun: () => void;
}

function PaletteRow({ id, item, current, heading, onRun }: RowProps) {
  return (
    <>
      {heading !== undefined && (
        <li role="presentation" className="palette-head">
          {heading}
        </li>
      )}
      <li id={id} role="option" aria-selected={current} onClick={onRun}>
        {item.icon !== undefined && <Icon name={item.icon} />}
        <span className="grow">{item.label}</span>
        {item.aside !== undefined && <span className="quiet">{item.aside}</span>}
        {item.keys !== undefined && <Kbd keys={item.keys} />}
      </li>
    </>
  );
}
