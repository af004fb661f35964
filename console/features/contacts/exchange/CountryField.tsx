import { Field, TextInput } from '../../../ui/index.ts';

/** The country of telephone numbers in a file that name none. */
export function CountryField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <Field label="Country of numbers without one" hint="A plus and digits, such as +353. Empty: they are left out.">
      <TextInput value={value} onChange={({ target }) => onChange(target.value)} inputMode="tel" maxLength={6} />
    </Field>
  );
}
