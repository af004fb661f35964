import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../classes.ts';
import './Checkbox.css';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'onChange' | 'type'> {
  label: ReactNode;
  hint?: ReactNode;
  /** Some of what it stands for is chosen. */
  mixed?: boolean | undefined;
  /** Name only for screen readers, as in a table's first column. */
  bare?: boolean | undefined;
  onChange: (checked: boolean) => void;
}

export function Checkbox({ label, hint, mixed = false, bare = false, onChange, className, ...rest }: CheckboxProps) {
  const id = useId();
  const described = hint === undefined ? {} : { 'aria-describedby': id };
  return (
    <label className={classes('check', className)}>
      <input
        {...rest}
        {...described}
        type="checkbox"
        ref={(box) => {
          if (box !== null) box.indeterminate = mixed;
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={bare ? 'sr' : 'check-words'}>
        <span>{label}</span>
        {hint !== undefined && <span id={id}>{hint}</span>}
      </span>
    </label>
  );
}
