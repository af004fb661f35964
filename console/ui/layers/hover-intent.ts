import { useEffect, useRef, useState } from 'react';

type Pointed = Pick<PointerEvent, 'pointerType'>;

/** Hovering opens after this; leaving closes after the second, so that the way to the card can be walked. */
const openMs = 120;
const closeMs = 160;

type Reason = 'hover' | 'focus' | 'pressed';

export type HoverIntent = ReturnType<typeof useHoverIntent>;

/** The life of a card that opens on hover after a moment, on focus and press at once, and stays while pointed at. */
export function useHoverIntent() {
  const [reason, setReason] = useState<Reason | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** After Esc the focus comes back to the trigger; that must not open it again. */
  const quiet = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);

  const later = (ms: number, next: (was: Reason | null) => Reason | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setReason(next), ms);
  };
  const set = (next: Reason | null) => {
    clearTimeout(timer.current);
    setReason(next);
  };
  return {
    open: reason !== null,
    /** Closes; `returning` says that the focus goes back to the trigger now. */
    close: (returning: boolean) => {
      quiet.current = returning;
      set(null);
    },
    enter: (event: Pointed) => event.pointerType !== 'touch' && later(openMs, (was) => was ?? 'hover'),
    stay: (event: Pointed) => event.pointerType !== 'touch' && clearTimeout(timer.current),
    leave: (event: Pointed) => event.pointerType !== 'touch' && later(closeMs, (was) => (was === 'hover' ? null : was)),
    focus: (target: Element) => {
      if (!quiet.current && target.matches(':focus-visible')) set('focus');
      quiet.current = false;
    },
    blur: () => set(null),
    press: () => set(reason === 'pressed' ? null : 'pressed'),
  };
}

/** The way to a card that opens beside a larger box leads over that box; walking there keeps it open. */
export function useStayWithin(
  { open, stay, leave }: HoverIntent,
  box: { readonly current: HTMLElement | null } | undefined,
) {
  const run = useRef({ stay, leave });
  useEffect(() => {
    run.current = { stay, leave };
  });
  useEffect(() => {
    const within = open ? box?.current : null;
    const stayNow = (event: PointerEvent) => run.current.stay(event);
    const leaveNow = (event: PointerEvent) => run.current.leave(event);
    within?.addEventListener('pointermove', stayNow);
    within?.addEventListener('pointerleave', leaveNow);
    return () => {
      within?.removeEventListener('pointermove', stayNow);
      within?.removeEventListener('pointerleave', leaveNow);
    };
  }, [open, box]);
}
