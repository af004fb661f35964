import { useId } from 'react';
import type { ReactNode } from 'react';
import './Progress.css';

export interface ProgressProps {
  label: string;
  /** Done so far; without it the length is not known. */
  value?: number | undefined;
  max?: number | undefined;
  /** "312 of 4,000", in words. */
  count?: ReactNode;
  /** A button to stop, where that is safe. */
  stop?: ReactNode;
}

/** Work that takes longer than a second, where it was asked for. */
export function Progress({ label, value, max = 1, count, stop }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <span id={id} className="grow">
        {label}
      </span>
      {count !== undefined && <span className="quiet num">{count}</span>}
      {stop}
      <progress aria-labelledby={id} max={max} {...(value !== undefined && { value })} />
    </div>
  );
}
