import type { ReactNode } from 'react';
import type { Shelf } from './shelf.ts';
import { useDrop } from './use-drop.ts';
import './DropPlace.css';

/** Takes files dropped anywhere onto it; without a shelf it is only a place. */
export function DropPlace({ shelf, children }: { shelf: Shelf | undefined; children: ReactNode }) {
  const { over, on } = useDrop(shelf?.add);
  return (
    <div className="drop-place" {...on}>
      {children}
      {over && <p className="drop-here">Drop to attach</p>}
    </div>
  );
}
