import { useImperativeHandle, useRef } from 'react';
import type { ReactNode, Ref } from 'react';
import { classes } from '../classes.ts';
import { rowAfter } from './row-keys.ts';
import { useFollow, useRows } from './rows.ts';
import type { RowsProps } from './rows.ts';
import './VirtualList.css';

export interface VirtualListHandle {
  /** Brings a row into sight and, if asked, the focus into it. */
  show: (key: string, focus?: boolean) => void;
  scrollToEnd: () => void;
}

export interface VirtualListProps<Item> extends RowsProps<Item> {
  label: string;
  className?: string | undefined;
  ref?: Ref<VirtualListHandle>;
  children: (item: Item, index: number) => ReactNode;
}

const focusable = 'a[href],button,input,[tabindex="0"]';

/** Draws only the rows in sight. Rows that come or go above leave the rows in sight where they are. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, keyOf, activeKey, className, ref, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const indexOf = (key: string | undefined) =>
    key === undefined ? -1 : items.findIndex((item) => keyOf(item) === key);
  const active = indexOf(activeKey);
  const list = useRows(props, box, active);
  useFollow(list, props, active);

  const focusRow = (index: number) => {
    list.scrollToIndex(index, { align: 'auto' });
    requestAnimationFrame(() =>
      box.current?.querySelector(`[data-index="${index}"]`)?.querySelector<HTMLElement>(focusable)?.focus(),
    );
  };
  useImperativeHandle(ref, () => ({
    show: (key, focus = false) => {
      const index = indexOf(key);
      if (index >= 0 && focus) focusRow(index);
      else if (index >= 0) list.scrollToIndex(index, { align: 'auto' });
    },
    scrollToEnd: () => list.scrollToEnd(),
  }));
  return (
    <div
      ref={box}
      className={classes('vlist', className)}
      onKeyDown={(event) => {
        const next = rowAfter(event, items.length);
        if (next === null) return;
        event.preventDefault();
        focusRow(next);
      }}
    >
      <ul role="list" aria-label={label} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          const place = { 'aria-setsize': items.length, 'aria-posinset': index + 1, 'data-index': index };
          return item === undefined ? null : (
            <li key={key} ref={list.measureElement} {...place} style={{ top: start }}>
              {children(item, index)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
