import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import { Kbd } from '../keys/Kbd.tsx';
import './Menu.css';

export interface MenuAction {
  id: string;
  label: string;
  icon?: IconName | undefined;
  keys?: string | undefined;
  /** Second, quiet line. */
  hint?: string | undefined;
  checked?: boolean | undefined;
  /** What stands for it before its name, where no icon does. */
  mark?: ReactNode;
  disabled?: boolean | undefined;
  /** `bad` for what cannot be undone. */
  tone?: 'bad' | undefined;
  run: () => void;
}
export type MenuEntry = MenuAction | { heading: string } | 'line';

export interface MenuProps {
  label: string;
  entries: readonly MenuEntry[];
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** The button that opens it. */
  children: ReactElement;
}

export function Menu({ label, entries, align = 'start', side = 'bottom', children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          aria-label={label}
          {...{ align, side }}
          sideOffset={4}
          collisionPadding={8}
          loop
        >
          {entries.map((entry, index) => (
            <Entry key={typeof entry === 'object' && 'id' in entry ? entry.id : index} entry={entry} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry === 'line') return <DropdownMenu.Separator className="menu-line" />;
  if ('heading' in entry) return <DropdownMenu.Label className="menu-head">{entry.heading}</DropdownMenu.Label>;
  const name = classes('menu-item', entry.tone);
  const state = { className: name, disabled: entry.disabled ?? false, onSelect: entry.run };
  if (entry.checked === undefined) return <DropdownMenu.Item {...state}>{face(entry)}</DropdownMenu.Item>;
  return (
    <DropdownMenu.CheckboxItem {...state} checked={entry.checked}>
      {face(entry)}
    </DropdownMenu.CheckboxItem>
  );
}

function face({ icon, checked, mark, label, hint, keys }: MenuAction) {
  return (
    <>
      {checked === undefined ? (
        icon !== undefined && <Icon name={icon} />
      ) : (
        <span className="menu-tick">{checked && <Icon name="check" />}</span>
      )}
      {mark}
      <span className="grow">
        {label}
        {hint !== undefined && <span className="menu-hint">{hint}</span>}
      </span>
      {keys !== undefined && <Kbd keys={keys} />}
    </>
  );
}
