import { useMemo } from 'react';
import type { RefObject } from 'react';
import { useNarrow } from '../media.ts';
import { freeSide } from './free-side.ts';
import type { Side } from './free-side.ts';

interface Wanted {
  readonly side: Side;
  readonly align: 'start' | 'center' | 'end';
  /** A CSS selector of what stands around the trigger and must not be covered. */
  readonly around: string | undefined;
}

/** Where a card opens: beside its trigger, or beside what stands around it and is to be read meanwhile. */
export function useCardPlace(trigger: RefObject<HTMLElement | null>, { side, align, around }: Wanted, open: boolean) {
  const phone = useNarrow('phone');
  const anchor = useMemo(
    () => ({
      get current(): HTMLElement | null {
        const inside = trigger.current;
        return around === undefined ? inside : (inside?.closest<HTMLElement>(around) ?? inside);
      },
    }),
    [trigger, around],
  );
  const free = useMemo(() => {
    const box = open && around !== undefined ? anchor.current?.getBoundingClientRect() : undefined;
    const view = { width: innerWidth, height: innerHeight };
    return box === undefined ? side : freeSide(box, view, phone ? ['bottom', 'top'] : undefined);
  }, [open, around, anchor, side, phone]);
  return {
    anchor,
    at: { side: free, align: free === 'top' || free === 'bottom' ? align : 'start' },
    /** On a phone, where the foot would cover it. */
    atHead: phone && around !== undefined && free === 'top',
  } as const;
}
