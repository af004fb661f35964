import type { ComponentProps } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import { useField } from './Field.tsx';

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="text" {...useField()} {...rest} className={classes('input', className)} />;
}

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...useField()} rows={rows} {...rest} className={classes('input', className)} />;
}

export interface Option<Value extends string> {
  value: Value;
  label: string;
  disabled?: boolean | undefined;
}

export interface SelectProps<Value extends string> extends Omit<
  ComponentProps<'select'>,
  'value' | 'onChange' | 'children'
> {
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** The browser's own list, since it is the one that works everywhere. */
export function Select<Value extends string>({ options, value, onChange, className, ...rest }: SelectProps<Value>) {
  const change = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <span className="picked">
      <select
        {...useField()}
        {...rest}
        value={value}
        onChange={(event) => change(event.target.value)}
        className={classes('input', className)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
