import { Dialog as Radix } from 'radix-ui';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from '../actions/IconButton.tsx';
import { classes } from '../classes.ts';
import './Layer.css';

export interface LayerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One quiet line under the title. */
  about?: string | undefined;
  /** Buttons at the end; the main one last. */
  footer?: ReactNode;
  /** Hides the head; the title stays for screen readers. */
  bare?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

interface Shape {
  shape: 'dialog' | 'sheet' | 'drawer';
  modal: boolean;
}

const fields =
  'input:not([type=hidden]):not(:disabled),textarea:not(:disabled),select:not(:disabled),[contenteditable=true]';

/** What a dialog, a sheet and a drawer have in common: a name, Esc, focus in and back, a scrim if it is modal. */
export function Layer({ open, onOpenChange, shape, modal, className, footer, children, ...head }: LayerProps & Shape) {
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement>(null);
  const focusFirst = (event: Event) => {
    event.preventDefault();
    opener.current = findOpener();
    const first =
      box.current?.querySelector<HTMLElement>('[data-first]') ?? box.current?.querySelector<HTMLElement>(fields);
    (first ?? box.current)?.focus();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={modal}>
      <Radix.Portal>
        {modal && <div className="scrim" />}
        <Radix.Content
          ref={box}
          className={classes('layer', shape, className)}
          aria-modal={modal}
          tabIndex={-1}
          onOpenAutoFocus={focusFirst}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            opener.current?.focus();
          }}
          onInteractOutside={(event) => {
            if (!modal || isToast(event.target)) event.preventDefault();
          }}
          {...(head.about === undefined && { 'aria-describedby': undefined })}
        >
          <Head {...head} />
          <div className="layer-body">{children}</div>
          {footer !== undefined && <footer className="layer-foot">{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Head({ title, about, bare = false }: Pick<LayerProps, 'title' | 'about' | 'bare'>) {
  if (bare) return <Radix.Title className="sr">{title}</Radix.Title>;
  return (
    <header className="layer-head">
      <div className="grow">
        <Radix.Title>{title}</Radix.Title>
        {about !== undefined && <Radix.Description className="second">{about}</Radix.Description>}
      </div>
      <Radix.Close asChild>
        <IconButton icon="close" label="Close" />
      </Radix.Close>
    </header>
  );
}

/** What has the focus now; the button of the menu, if it came from a menu that is about to go. */
function findOpener(): HTMLElement | null {
  const active = document.activeElement;
  const menu = active?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  if (menu !== null && menu !== undefined) return document.getElementById(menu);
  return active instanceof HTMLElement ? active : null;
}

/** Pressing Undo on a toast must not close the dialog under it. */
function isToast(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.toasts') !== null;
}
