import type { Wrongs } from '../../../app/forms/problem-fields.ts';
import { Field, Select, Switch, Textarea, TextInput } from '../../../ui/index.ts';
import { Lines } from './Lines.tsx';
import type { SettingField, Settings } from './read-schema.ts';

export interface SettingsFieldsProps {
  fields: readonly SettingField[];
  values: Settings;
  onChange: (values: Settings) => void;
  wrong: Wrongs;
}

/** A channel's own settings, drawn from what it says of itself. */
export function SettingsFields({ fields, values, onChange, wrong }: SettingsFieldsProps) {
  return fields.map((field) => (
    <SettingControl
      key={field.name}
      field={field}
      value={values[field.name] ?? field.initial}
      error={wrong[field.name]}
      onChange={(value) => onChange({ ...values, [field.name]: value })}
    />
  ));
}

interface ControlProps {
  field: SettingField;
  value: unknown;
  error: string | undefined;
  onChange: (value: unknown) => void;
}

function SettingControl({ field, value, error, onChange }: ControlProps) {
  if (field.type === 'switch') {
    return <Switch label={field.label} hint={field.about} on={value === true} onChange={onChange} />;
  }
  return (
    <Field label={field.label} hint={field.about} error={error}>
      <Control field={field} value={value} onChange={onChange} />
    </Field>
  );
}

function Control({ field, value, onChange }: Omit<ControlProps, 'error'>) {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const type = (event: { target: { value: string } }) => onChange(event.target.value);
  switch (field.type) {
    case 'choice':
      return (
        <Select
          options={field.options.map((option) => ({ value: option, label: option }))}
          value={text}
          onChange={onChange}
        />
      );
    case 'lines':
      return <Lines values={Array.isArray(value) ? value.map(String) : []} onChange={onChange} />;
    case 'long':
      return <Textarea value={text} onChange={type} />;
    case 'number':
      return <TextInput inputMode="numeric" value={text} onChange={(event) => onChange(Number(event.target.value))} />;
    default:
      return <TextInput value={text} onChange={type} />;
  }
}
