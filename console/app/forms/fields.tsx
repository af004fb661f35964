import type { ComponentProps, ReactNode } from 'react';
import { Banner, Button, Field, PasswordInput, TextInput } from '../../ui/index.ts';
import { minPassword } from './checks.ts';
import type { Form } from './use-form.ts';

type TextNames<V> = { [K in keyof V & string]: V[K] extends string ? K : never }[keyof V & string];

interface FieldProps<V> {
  form: Form<V>;
  name: TextNames<V>;
  label: ReactNode;
  hint?: ReactNode;
}
type Rest = Omit<ComponentProps<'input'>, 'form' | 'name' | 'value' | 'onChange' | 'onBlur'>;

/** One line of a form, with what is wrong beside it. */
export function TextField<V>({ form, name, label, hint, ...rest }: FieldProps<V> & Rest) {
  return (
    <Field label={label} hint={hint} error={form.wrong[name]}>
      <TextInput {...rest} {...bind(form, name)} />
    </Field>
  );
}

/** A password that is being chosen: says when it is long enough. */
export function NewPasswordField<V>({ form, name, label }: FieldProps<V>) {
  const isLong = String(form.values[name]).length >= minPassword;
  return (
    <Field
      label={label}
      hint={`At least ${minPassword} characters. Length beats symbols.`}
      good={isLong ? 'Long enough. Length beats symbols.' : undefined}
      error={form.wrong[name]}
    >
      <PasswordInput autoComplete="new-password" {...bind(form, name)} />
    </Field>
  );
}

export function PasswordField<V>({ form, name, label }: FieldProps<V>) {
  return (
    <Field label={label} error={form.wrong[name]}>
      <PasswordInput autoComplete="current-password" {...bind(form, name)} />
    </Field>
  );
}

function bind<V>(form: Form<V>, name: TextNames<V>) {
  return {
    name,
    value: String(form.values[name]),
    onChange: (event: { target: { value: string } }) => form.set(name, event.target.value as V[typeof name]),
    onBlur: (event: { target: { value: string } }) => {
      if (event.target.value !== '') form.leave(name);
    },
  };
}

/** The end of a form: what is wrong with all of it, and the button. */
export function FormEnd<V>({
  form,
  label,
  big = false,
  only = false,
  children,
}: {
  form: Form<V>;
  label: string;
  big?: boolean;
  /** Shown at rest too; otherwise the button waits for a change. */
  only?: boolean;
  children?: ReactNode;
}) {
  return (
    <>
      {form.whole !== undefined && (
        <Banner tone="bad" inset>
          {form.whole}
        </Banner>
      )}
      <div className="row wrap">
        <Button
          type="submit"
          kind="main"
          size={big ? 'big' : 'normal'}
          busy={form.busy}
          disabled={!only && !form.changed && !form.busy}
        >
          {label}
        </Button>
        {children}
      </div>
    </>
  );
}
