import { useEffect, useRef } from 'react';
import { Copy } from './Copy.tsx';

/** A secret that is shown once, in the dialog that asked for it: the focus goes to it, as the form is gone. */
export function Once({ label, text }: { label: string; text: string }) {
  const place = useRef<HTMLPreElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="once">
      <pre ref={place} className="code" tabIndex={0} aria-label={label}>
        {text}
      </pre>
      <div className="row end">
        <Copy text={text} main />
      </div>
    </div>
  );
}
