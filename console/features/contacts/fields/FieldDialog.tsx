import type { Field as Defined, FieldType } from '#contract/fields.ts';
import { call } from '../../../app/client.ts';
import { needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { newId } from '../../../app/new-id.ts';
import { Button, Dialog, Field, Select } from '../../../ui/index.ts';
import { refreshFields } from '../use-fields.ts';
import { nameOf, typeWords } from './type-words.ts';

const types = (Object.keys(typeWords) as FieldType[]).map((value) => ({ value, label: typeWords[value] }));
const listOf = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

interface FieldDialogProps {
  about: Defined['about'];
  /** Changed if given, otherwise a new one is made. Name and type of what is there stay. */
  field?: Defined;
  onClose: () => void;
}

interface Values {
  label: string;
  name: string;
  type: FieldType;
  choices: string;
  hint: string;
}

/** Defines a field, or changes what may change of one. */
export function FieldDialog({ about, field, onClose }: FieldDialogProps) {
  const form = useForm<Values>({
    initial: {
      ...{ label: field?.label ?? '', name: field?.name ?? '', type: field?.type ?? 'text' },
      ...{ choices: field?.choices.join(', ') ?? '', hint: field?.hint ?? '' },
    },
    checks: {
      label: needed('Write how it is called.'),
      choices: (text, { type }) => (type === 'choice' && listOf(text).length === 0 ? 'Name at least one.' : undefined),
    },
    async send(values) {
      await save(about, field, values);
      refreshFields();
      onClose();
    },
  });
  const { values, set } = form;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={field === undefined ? 'Add a field' : `Change “${field.label}”`}
    >
      <form className="form" {...form.props}>
        <TextField form={form} name="label" label="How it is called" maxLength={80} data-first />
        {field === undefined && (
          <>
            <Field label="What it holds">
              <Select options={types} value={values.type} onChange={(type) => set('type', type)} />
            </Field>
            <TextField
              form={form}
              name="name"
              label="Name in the API"
              placeholder={nameOf(values.label)}
              hint="It never changes. Left empty, it follows the label."
              maxLength={40}
            />
          </>
        )}
        {values.type === 'choice' && (
          <TextField form={form} name="choices" label="Choices" hint="With commas between them." />
        )}
        <TextField
          form={form}
          name="hint"
          label="A sentence for whoever fills it in"
          hint="If it needs one."
          maxLength={200}
        />
        <FormEnd form={form} label={field === undefined ? 'Add' : 'Save'} only>
          <Button onClick={onClose}>Cancel</Button>
        </FormEnd>
      </form>
    </Dialog>
  );
}

async function save(about: Defined['about'], field: Defined | undefined, values: Values): Promise<void> {
  const { label, name, type, choices, hint } = values;
  const said = { label, hint, choices: type === 'choice' ? listOf(choices) : [] };
  const named = name === '' ? nameOf(label) : name;
  if (field === undefined)
    await call('POST /fields', { body: { ...said, about, type, name: named }, idempotencyKey: newId() });
  else await call('PATCH /fields/:id', { params: { id: field.id }, body: said });
}
