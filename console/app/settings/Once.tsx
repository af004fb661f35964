import type { ReactNode } from 'react';
import { Dialog } from '../../ui/index.ts';
import { Copy } from './Copy.tsx';

/** A secret that is shown once: the text, and a button to copy it. */
export function Once({
  title,
  about,
  text,
  onClose,
  children,
}: {
  title: string;
  about: string;
  text: string | undefined;
  onClose: () => void;
  children?: ReactNode;
}) {
  return (
    <Dialog
      open={text !== undefined}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      about={about}
      footer={text !== undefined && <Copy text={text} main />}
    >
      <div className="once">
        <pre className="code" data-first tabIndex={0} aria-label={title}>
          {text}
        </pre>
        {children}
      </div>
    </Dialog>
  );
}
