import type { ComponentProps, ReactNode } from 'react';
import { Icon } from '../icons.tsx';

export interface EvidenceProps {
  /** The verdict in words, with its number. */
  verdict: ReactNode;
  /** Why: which words or facts carried it. */
  why?: ReactNode;
  parts?: readonly { name: string; value: ReactNode }[] | undefined;
  /** Correct, forget, stop: link buttons, the correction first. */
  actions?: ReactNode;
}

/** The inside of a `HoverCard`: verdict, why, parts, actions, in this order everywhere. */
export function EvidenceCard({ verdict, why, parts = [], actions }: EvidenceProps) {
  return (
    <>
      <div>{verdict}</div>
      {why !== undefined && <div className="second">{why}</div>}
      {parts.length > 0 && (
        <dl>
          {parts.map((part) => (
            <div key={part.name} style={{ display: 'contents' }}>
              <dt>{part.name}</dt>
              <dd>{part.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {actions !== undefined && <div className="why-acts">{actions}</div>}
    </>
  );
}

/** The small "i" that asks why. */
export function WhyButton({ label, ...rest }: { label: string } & ComponentProps<'button'>) {
  return (
    <button type="button" {...rest} className="dot-help" aria-label={label}>
      <Icon name="info" />
    </button>
  );
}
