import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import { Kbd } from '../keys/Kbd.tsx';
import { ariaKeys } from '../keys/key-names.ts';
import { onMac } from '../keys/machine.ts';
import './Button.css';

export type ButtonKind = 'plain' | 'main' | 'bare' | 'link';
export type ButtonSize = 'small' | 'normal' | 'big';

export interface ButtonLook {
  /** `main` is the one thing to press: one per view. */
  kind?: ButtonKind | undefined;
  size?: ButtonSize | undefined;
  square?: boolean | undefined;
}

/** The class of a button, for a router's link that should look like one. */
export function buttonClass({ kind = 'plain', size = 'normal', square = false }: ButtonLook = {}): string {
  if (kind === 'link') return classes('link', size === 'small' && 'small');
  return classes('btn', kind !== 'plain' && kind, size !== 'normal' && size, square && 'square');
}

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'>, ButtonLook {
  icon?: IconName | undefined;
  /** Shown as a cap and told to screen readers; the hotkey itself is registered with `useHotkeys`. */
  keys?: string | undefined;
  /** Working: stays in focus, presses do nothing. */
  busy?: boolean | undefined;
  children?: ReactNode;
}

export function Button({ kind, size, square, icon, keys, busy = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(busy && { 'aria-disabled': true, 'aria-busy': true, onClick: stop })}
      aria-keyshortcuts={ariaKeys(keys, onMac)}
      className={classes(buttonClass({ kind, size, square }), className)}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}

function stop(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
