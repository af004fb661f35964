import { useState } from 'react';
import type { ComponentProps } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import { useField } from './Field.tsx';
import './PasswordInput.css';

/** Can be looked at; pasting and password managers work (WCAG 3.3.8). Set `autoComplete` to current- or new-password. */
export function PasswordInput({ className, ...rest }: ComponentProps<'input'>) {
  const [shown, setShown] = useState(false);
  return (
    <span className="password">
      <input
        {...useField()}
        autoCapitalize="off"
        spellCheck={false}
        {...rest}
        type={shown ? 'text' : 'password'}
        className={classes('input', className)}
      />
      <button type="button" aria-pressed={shown} aria-label="Show password" onClick={() => setShown(!shown)}>
        <Icon name={shown ? 'hide' : 'eye'} />
      </button>
    </span>
  );
}
