import type { Fit } from './fit.ts';
import type { Frame } from './frame.ts';
import type { Launcher } from './launcher.ts';

export interface Panel {
  readonly isOpen: () => boolean;
  /** With `focus`, the focus goes in; without, the chat only stands there again after a page change. */
  readonly open: (focus: boolean) => void;
  readonly close: () => void;
  readonly setUnread: (count: number) => void;
}

export interface PanelParts {
  readonly root: ShadowRoot;
  readonly frame: Frame;
  readonly fit: Fit;
  readonly launcher: () => Launcher;
  readonly opened: (focus: boolean) => void;
  readonly closed: () => void;
}

/** Opening and closing: what is seen, and where the focus goes and comes back to. */
export function createPanel({ root, frame, fit, launcher, opened, closed }: PanelParts): Panel {
  let isOpen = false;
  let unread = 0;
  let before: Element | null = null;

  function draw(): void {
    launcher().draw({ open: isOpen, unread });
    frame.element()?.classList.toggle('open', isOpen);
    fit.draw(isOpen);
  }

  function close(): void {
    if (!isOpen) return;
    const inside = root.activeElement !== null;
    isOpen = false;
    draw();
    if (inside) giveFocusBack();
    closed();
  }

  function giveFocusBack(): void {
    const { button } = launcher();
    const there = before instanceof HTMLElement && before.isConnected && before !== document.body;
    (there && before !== root.host ? (before as HTMLElement) : button).focus();
  }

  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') close();
  });
  return {
    isOpen: () => isOpen,
    open(focus) {
      if (isOpen) return;
      before = document.activeElement;
      isOpen = true;
      frame.load();
      draw();
      if (focus) frame.element()?.focus();
      opened(focus);
    },
    close,
    setUnread(count) {
      unread = count;
      draw();
    },
  };
}
