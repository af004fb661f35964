import { Popover, Slot } from 'radix-ui';
import { useId, useRef } from 'react';
import type { FocusEvent, KeyboardEvent, ReactElement, ReactNode } from 'react';
import { classes } from '../classes.ts';
import { useCardPlace } from './card-place.ts';
import type { Side } from './free-side.ts';
import { useHoverIntent, useStayWithin } from './hover-intent.ts';
import './Popover.css';
import './HoverCard.css';

export interface HoverCardProps {
  /** Name of the card for screen readers. */
  label: string;
  /** A button; it gets the focus, the hover and the tap. */
  trigger: ReactElement;
  /** Away from what it explains. */
  side?: Side;
  align?: 'start' | 'center' | 'end';
  /** A CSS selector of what stands around the trigger and must stay to be read: the card opens beside it. */
  around?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * The reason behind a thing, one hover, focus or tap away (WCAG 1.4.13): it stays while pointed at, Esc closes it, and
 * it stands right after its trigger, so that Tab leads into it. Do not put it inside a `<p>`.
 */
export function HoverCard({
  label,
  trigger,
  side = 'bottom',
  align = 'start',
  around,
  className,
  children,
}: HoverCardProps) {
  const intent = useHoverIntent();
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLElement>(null);
  const place = useCardPlace(anchor, { side, align, around }, intent.open);
  useStayWithin(intent, around === undefined ? undefined : place.anchor);
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
      <Popover.Anchor virtualRef={place.anchor} />
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
      <Popover.Content
        ref={card}
        id={id}
        className={classes('why', place.atHead && 'at-head', className)}
        aria-label={label}
        {...place.at}
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
