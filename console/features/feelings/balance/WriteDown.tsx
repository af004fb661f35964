import { useState } from 'react';
import type { WrittenKind } from '#contract/balance.ts';
import { needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { newUuid } from '../../../app/new-id.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Dialog, Field, Select } from '../../../ui/index.ts';
import { writeDown } from './use-balance.ts';

const kinds: readonly { value: WrittenKind; label: string }[] = [
  { value: 'billing_error', label: 'We charged them wrongly' },
  { value: 'data_error', label: 'We had or gave out wrong data' },
  { value: 'privacy_breach', label: 'Their privacy was breached' },
  { value: 'safety_harm', label: 'Their safety was harmed' },
];

interface WriteDownProps {
  contactId: string;
  /** The conversation that is on the screen, where there is one: it is solved with it. */
  conversationId?: string | undefined;
  name: string;
}

/** What went wrong on our side and stands in no message: a person writes it down. */
export function WriteDown({ contactId, conversationId, name }: WriteDownProps) {
  const [open, setOpen] = useState(false);
  if (!useCan('balance.correct')) return null;
  return (
    <div className="balance-write">
      <Button kind="link" size="small" onClick={() => setOpen(true)}>
        Write down an error of ours
      </Button>
      {open && <Form {...{ contactId, conversationId, name }} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Form({ contactId, conversationId, name, onClose }: WriteDownProps & { onClose: () => void }) {
  const [clientId] = useState(newUuid);
  const form = useForm<{ what: WrittenKind; why: string }>({
    initial: { what: 'billing_error', why: '' },
    checks: { why: needed('Say what happened, so that colleagues understand it later.') },
    send: async ({ what, why }) => {
      const where = conversationId === undefined ? {} : { conversationId };
      await writeDown(contactId, { clientId, what, why: why.trim(), ...where });
      onClose();
    },
  });
  const until =
    conversationId === undefined
      ? `It counts as open until ${name} says that it is good again, or somebody ends it under Recovery.`
      : 'It counts as open until this conversation is resolved.';
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="What went wrong on our side?"
      about={`Only the team sees this. ${until}`}
    >
      <form {...form.props} className="form" aria-label="An error of ours">
        <Field label="What it was">
          <Select options={kinds} value={form.values.what} onChange={(what) => form.set('what', what)} />
        </Field>
        <TextField form={form} name="why" label="What happened" maxLength={200} autoComplete="off" />
        <FormEnd form={form} label="Write it down" only />
      </form>
    </Dialog>
  );
}
