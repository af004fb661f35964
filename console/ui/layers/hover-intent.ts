import { useEffect, useRef, useState } from 'react';
import type { PointerEvent } from 'react';

/** Hovering opens after this; leaving closes after the second, so that the way to the card can be walked. */
const openMs = 120;
const closeMs = 160;

type Reason = 'hover' | 'focus' | 'pressed';

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
    enter: (event: PointerEvent) => event.pointerType !== 'touch' && later(openMs, (was) => was ?? 'hover'),
    stay: (event: PointerEvent) => event.pointerType !== 'touch' && clearTimeout(timer.current),
    leave: (event: PointerEvent) =>
      event.pointerType !== 'touch' && later(closeMs, (was) => (was === 'hover' ? null : was)),
    focus: (target: Element) => {
      if (!quiet.current && target.matches(':focus-visible')) set('focus');
      quiet.current = false;
    },
    blur: () => set(null),
    press: () => set(reason === 'pressed' ? null : 'pressed'),
  };
}
