import type { Means, Purpose } from '#contract/consent.ts';
import { call } from '../../../app/client.ts';
import { needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { newId } from '../../../app/new-id.ts';
import { Button, Checkbox, Field, Segmented, Select } from '../../../ui/index.ts';
import { allMeans, meansWords, purposeWords } from '../wish-words.ts';

const purposes = (Object.keys(purposeWords) as Purpose[]).map((value) => ({ value, label: purposeWords[value] }));
const means = allMeans.map((value) => ({ value, label: meansWords[value] }));
const words = [
  { value: 'given', label: 'Allowed' },
  { value: 'taken', label: 'Refused, or took back' },
] as const;

interface Values {
  said: 'given' | 'taken';
  purpose: Purpose;
  means: Means;
  how: string;
  wording: string;
  byCustomer: boolean;
}

/** One more entry of the ledger. Entries stay; whoever changes their mind gets another one. */
export function ConsentForm({ contactId, onDone }: { contactId: string; onDone: () => void }) {
  const form = useForm<Values>({
    initial: {
      said: 'given',
      purpose: 'news',
      means: 'mail',
      how: '',
      wording: '',
      byCustomer: false,
    },
    checks: { how: needed('Say how they said it, such as “asked on the phone”.') },
    async send({ said, wording, ...rest }) {
      const body = { ...rest, given: said === 'given', ...(wording.trim() !== '' && { wording }) };
      await call('POST /contacts/:id/consents', { params: { id: contactId }, body, idempotencyKey: newId() });
      onDone();
    },
  });
  const { values, set } = form;
  return (
    <form className="card-form" {...form.props}>
      <Segmented label="What they said" options={words} value={values.said} onChange={(said) => set('said', said)} />
      <Field label="To be contacted for">
        <Select options={purposes} value={values.purpose} onChange={(purpose) => set('purpose', purpose)} />
      </Field>
      <Field label="By">
        <Select options={means} value={values.means} onChange={(by) => set('means', by)} />
      </Field>
      <TextField form={form} name="how" label="How they said it" maxLength={300} />
      <TextField
        form={form}
        name="wording"
        label="The words they agreed to"
        hint="If there were any."
        maxLength={2000}
      />
      <Checkbox
        label="They wrote it themselves"
        checked={values.byCustomer}
        onChange={(byCustomer) => set('byCustomer', byCustomer)}
      />
      <FormEnd form={form} label="Add it">
        <Button onClick={onDone}>Cancel</Button>
      </FormEnd>
    </form>
  );
}
