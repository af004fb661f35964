import { useEffect, useId, useRef } from 'preact/hooks';
import { words } from '../words.ts';

export const mailLooksRight = (mail: string): boolean =>
  mail.length < 255 && /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(mail.trim());

export interface MailFieldProps {
  readonly label: string;
  readonly value: string;
  readonly wrong: boolean;
  readonly change: (mail: string) => void;
}

/** A field for a mail address; when it was wrong, it says so and takes the focus. */
export function MailField({ label, value, wrong, change }: MailFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const shown = wrong && !mailLooksRight(value);
  useEffect(() => {
    if (shown) field.current?.focus();
  }, [shown]);
  return (
    <div class="field">
      <label for={`${id}mail`}>{label}</label>
      <input
        id={`${id}mail`}
        ref={field}
        type="email"
        autocomplete="email"
        placeholder={words.mailPlaceholder}
        value={value}
        aria-invalid={shown}
        aria-describedby={`${id}wrong`}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <span id={`${id}wrong`} class="wrong" role="alert">
        {shown && words.mailWrong}
      </span>
    </div>
  );
}
