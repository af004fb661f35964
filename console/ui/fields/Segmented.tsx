import { useId } from 'react';
import { classes } from '../classes.ts';
import type { Option } from './inputs.tsx';
import './Segmented.css';

export interface SegmentedProps<Value extends string> {
  /** Name of the group for screen readers. */
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  describedBy?: string | undefined;
  className?: string | undefined;
}

/** One of a few, all in sight. Radio buttons underneath: one stop for Tab, arrows choose. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  describedBy,
  className,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <span className={classes('seg', className)} role="radiogroup" aria-label={label} aria-describedby={describedBy}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </span>
  );
}
