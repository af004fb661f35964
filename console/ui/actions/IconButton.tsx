import { Tooltip } from '../layers/Tooltip.tsx';
import { Button } from './Button.tsx';
import type { ButtonProps } from './Button.tsx';
import type { IconName } from '../icons.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'square' | 'icon'> {
  icon: IconName;
  /** The name, for screen readers and the tip. */
  label: string;
}

/** A square with a drawing; its name and key stand in a tip on hover and focus. */
export function IconButton({ icon, label, keys, kind = 'bare', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button {...rest} kind={kind} square icon={icon} aria-label={label} />
    </Tooltip>
  );
}
