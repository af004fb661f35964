const reachable = 'a[href], button:not([disabled]), input, textarea, [tabindex="0"]';

/** Into the field to write in; where the chat covers a phone, to the chat itself, so that no keyboard jumps up. */
export function focusInside(): void {
  const dialog = document.querySelector<HTMLElement>('[role=dialog]');
  const covering = dialog?.getAttribute('aria-modal') === 'true';
  const field = covering ? null : document.querySelector<HTMLElement>('textarea');
  (field ?? dialog)?.focus();
}

/** Where the chat covers everything, Tab stays in it: behind it is nothing to see. */
export function keepFocusIn(dialog: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const all = [...dialog.querySelectorAll<HTMLElement>(reachable)];
  const first = all[0];
  const last = all.at(-1);
  const here = document.activeElement;
  const leaving = event.shiftKey ? here === first || here === dialog : here === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
