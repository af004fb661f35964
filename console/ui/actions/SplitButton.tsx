import { Menu } from '../layers/Menu.tsx';
import type { MenuEntry } from '../layers/Menu.tsx';
import { Button } from './Button.tsx';
import type { ButtonProps } from './Button.tsx';
import './SplitButton.css';

export interface SplitButtonProps extends ButtonProps {
  /** Other ways to do the same thing. */
  entries: readonly MenuEntry[];
  /** Name of the small half, for instance "More ways to send". */
  menuLabel: string;
}

export function SplitButton({ entries, menuLabel, kind = 'main', className, ...rest }: SplitButtonProps) {
  return (
    <span className="split">
      <Button {...rest} kind={kind} className={className} />
      <Menu label={menuLabel} entries={entries} align="end">
        <Button kind={kind} icon="down" aria-label={menuLabel} className={className} disabled={rest.disabled} />
      </Menu>
    </span>
  );
}
