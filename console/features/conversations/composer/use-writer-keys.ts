import type { KeyboardEvent } from 'react';
import { useEnterSends } from './enter-sends.ts';

/** The composer in which the focus is now. */
export const isWriting = (): boolean => document.activeElement?.closest('.composer') != null;

/** Keys of the field itself: Enter where it sends, Esc one step back to the thread with the draft kept. */
export function useFieldKeys(send: () => void): (event: KeyboardEvent<HTMLTextAreaElement>) => void {
  const enterSends = useEnterSends();
  return (event) => {
    if (event.nativeEvent.isComposing) return;
    const bare = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Escape') document.querySelector<HTMLElement>('.thread-scroll')?.focus();
    else if (event.key === 'Enter' && bare && enterSends) send();
    else return;
    event.preventDefault();
  };
}
