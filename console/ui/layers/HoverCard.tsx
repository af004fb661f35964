import { Popover, Slot } from 'radix-ui';
import { useId, useRef } from 'react';
import type { FocusEvent, KeyboardEvent, ReactElement, ReactNode } from 'react';
import { classes } from '../classes.ts';
import { useHoverIntent } from './hover-intent.ts';
import './Popover.css';
import './HoverCard.css';

export interface HoverCardProps {
  /** Name of the card for screen readers. */
  label: string;
  /** A button; it gets the focus, the hover and the tap. */
  trigger: ReactElement;
  /** Away from what it explains. */
  side?: 'top' | 'right' | 'bottom' | 'left';
  align?: 'start' | 'center' | 'end';
  className?: string | undefined;
  children: ReactNode;
}

/**
 * The reason behind a thing, one hover, focus or tap away (WCAG 1.4.13): it stays while pointed at, Esc closes it, and
 * it stands right after its trigger, so that Tab leads into it. Do not put it inside a `<p>`.
 */
export function HoverCard({ label, trigger, side = 'bottom', align = 'start', className, children }: HoverCardProps) {
  const intent = useHoverIntent();
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLElement>(null);
  const close = () => {
    const inside = card.current?.contains(document.activeElement) === true;
    intent.close(inside);
    if (inside) anchor.current?.focus();
  };
  const leaves = (event: FocusEvent) => {
    if (card.current?.contains(event.relatedTarget) !== true && !event.currentTarget.contains(event.relatedTarget))
      intent.blur();
  };
  return (
    <Popover.Root open={intent.open} onOpenChange={(open) => !open && close()}>
      <Popover.Anchor asChild>
        <Slot.Root
          ref={anchor}
          aria-haspopup="dialog"
          aria-expanded={intent.open}
          {...(intent.open && { 'aria-describedby': id })}
          onPointerEnter={intent.enter}
          onPointerLeave={intent.leave}
          onFocus={(event) => intent.focus(event.currentTarget)}
          onBlur={leaves}
          onClick={intent.press}
        >
          {trigger}
        </Slot.Root>
      </Popover.Anchor>
      <Popover.Content
        ref={card}
        id={id}
        className={classes('why', className)}
        aria-label={label}
        {...{ side, align }}
        sideOffset={6}
        collisionPadding={12}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => anchor.current?.contains(event.target as Node) === true && event.preventDefault()}
        onPointerEnter={intent.stay}
        onPointerLeave={intent.leave}
        onBlur={leaves}
      >
        <div onKeyDown={keepTab}>{children}</div>
      </Popover.Content>
    </Popover.Root>
  );
}

/** Popovers lead Tab round in a circle; here it goes on to what follows on the page. */
function keepTab(event: KeyboardEvent): void {
  if (event.key === 'Tab') event.stopPropagation();
}
