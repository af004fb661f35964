import { call } from '../../../app/client.ts';
import { mailCheck, needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { upsert } from '../../../app/store.ts';
import { Button, Checkbox, Field, Select } from '../../../ui/index.ts';

const kinds = [
  { value: 'email', label: 'Mail address' },
  { value: 'phone', label: 'Phone number' },
  { value: 'external', label: 'Account in your own system' },
] as const;
type Kind = (typeof kinds)[number]['value'];

const hints: Readonly<Record<Kind, string | undefined>> = {
  email: undefined,
  phone: 'With its country, such as +353 1 555 0100.',
  external: 'The number or name by which that system knows them.',
};

interface Values {
  kind: Kind;
  value: string;
  verified: boolean;
}

/** One more way in which they are known. */
export function AddIdentity({ contactId, onDone }: { contactId: string; onDone: () => void }) {
  const form = useForm<Values>({
    initial: { kind: 'email', value: '', verified: false },
    checks: {
      value: (value, { kind }) => (kind === 'email' ? mailCheck(value) : needed('Write it here.')(value)),
    },
    async send({ kind, value, verified }) {
      const body = { kind, value, ...(verified && { verified }) };
      upsert(await call('PUT /contacts/:id/identities', { params: { id: contactId }, body }));
      onDone();
    },
  });
  return (
    <form className="card-form" {...form.props}>
      <Field label="What it is">
        <Select options={kinds} value={form.values.kind} onChange={(kind) => form.set('kind', kind)} />
      </Field>
      <TextField
        form={form}
        name="value"
        label="Address, number or account"
        hint={hints[form.values.kind]}
        maxLength={320}
        data-first
      />
      <Checkbox
        label="I have made sure it is theirs"
        hint="Whoever writes from it then is this person."
        checked={form.values.verified}
        onChange={(verified) => form.set('verified', verified)}
      />
      <FormEnd form={form} label="Add it">
        <Button onClick={onDone}>Cancel</Button>
      </FormEnd>
    </form>
  );
}
