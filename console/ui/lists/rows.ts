import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import type { RefObject } from 'react';

export interface RowsProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Guessed height in px until it is measured. */
  estimate: number;
  /** The row stays mounted and is brought into sight when it changes. */
  activeKey?: string | undefined;
  /** `end`: begins at the foot and follows new rows while there, as a conversation does. */
  anchor?: 'start' | 'end' | undefined;
  /** px between rows. */
  gap?: number | undefined;
  /** Called when one of the last rows comes into sight. */
  onEnd?: (() => void) | undefined;
}

export type Rows = Virtualizer<HTMLDivElement, Element>;

/** The rows in sight and a few around them; the active one always, so that it keeps the focus when scrolled away. */
export function useRows<Item>(props: RowsProps<Item>, box: RefObject<HTMLDivElement | null>, active: number): Rows {
  const { items, keyOf, estimate, anchor = 'start', gap = 0 } = props;
  return useVirtualizer<HTMLDivElement, Element>({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 6,
    gap,
    // Anchored at the end, rows in sight stay put when rows come above; at the very top new rows should show.
    anchorTo: anchor === 'end' || (box.current?.scrollTop ?? 0) > 1 ? 'end' : 'start',
    followOnAppend: anchor === 'end',
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return active < 0 || seen.includes(active) ? seen : [...seen, active].sort((a, b) => a - b);
    },
  });
}

/** Follows the active row, begins at the foot if asked, and says when the end comes near. */
export function useFollow<Item>(rows: Rows, props: RowsProps<Item>, active: number): void {
  const { items, activeKey, anchor, onEnd } = props;
  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active, { align: 'auto' });
  }, [activeKey]);
  useEffect(() => {
    if (anchor === 'end') rows.scrollToEnd();
  }, []);
  const last = rows.range?.endIndex ?? -1;
  useEffect(() => {
    if (items.length > 0 && last >= items.length - 3) onEnd?.();
  }, [last, items.length]);
}
