import { useState } from 'react';
import type { ClipboardEvent, DragEvent } from 'react';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Takes files that are dropped onto a place; `over` while some are held above it. */
export function useDrop(take: ((files: readonly File[]) => void) | undefined) {
  const [over, setOver] = useState(false);
  if (take === undefined) return { over: false, on: {} };
  const on = {
    onDragOver: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      take([...event.dataTransfer.files]);
    },
  };
  return { over, on };
}

/** Takes files that are pasted; words that come with a picture of themselves, as from a table, stay words. */
export const takePasted =
  (take: (files: readonly File[]) => void) =>
  (event: ClipboardEvent): void => {
    const { files, types } = event.clipboardData;
    if (files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    take([...files]);
  };
