import { Popover as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { classes } from '../classes.ts';
import './Popover.css';

export interface PopoverProps {
  label: string;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  className?: string | undefined;
  /** The button that opens it. */
  trigger: ReactElement;
  children: ReactNode;
}

/** A small form or choice beside its button; the focus goes in. Under 720 px it stands at the foot. */
export function Popover({
  label,
  open,
  onOpenChange,
  align = 'start',
  side = 'bottom',
  className,
  trigger,
  children,
}: PopoverProps) {
  return (
    <Radix.Root {...(open !== undefined && { open })} {...(onOpenChange !== undefined && { onOpenChange })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={classes('pop', className)}
          aria-label={label}
          {...{ align, side }}
          sideOffset={6}
          collisionPadding={12}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
