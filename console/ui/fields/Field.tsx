import { createContext, use, useId } from 'react';
import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import './Field.css';

export interface FieldProps {
  label: ReactNode;
  /** Quiet line under the control. */
  hint?: ReactNode;
  /** What is good about it already, with a tick. */
  good?: ReactNode;
  /** What is wrong and how to put it right; set it when the field is left, not while typing. */
  error?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

const FieldContext = createContext<Wiring | null>(null);

/** Label, control and what there is to say about it, tied together for screen readers. */
export function Field({ label, hint, good, error, className, children }: FieldProps) {
  const id = useId();
  const wrong = Boolean(error);
  const said = wrong ? error : (good ?? hint);
  const line = said === undefined || said === null ? undefined : `${id}-line`;
  return (
    <div className={classes('field', wrong && 'wrong', className)}>
      <label htmlFor={id}>{label}</label>
      <FieldContext value={{ id, 'aria-describedby': line, 'aria-invalid': wrong ? true : undefined }}>
        {children}
      </FieldContext>
      {line !== undefined && (
        <span id={line} className={classes('hint-line', wrong ? 'bad' : good !== undefined && 'good')}>
          {wrong ? <Icon name="warn" /> : good !== undefined && <Icon name="check" />}
          <span>{said}</span>
        </span>
      )}
    </div>
  );
}

/** For controls: the ids of the field around them; nothing outside a field. */
export function useField(): Partial<Wiring> {
  return use(FieldContext) ?? {};
}
