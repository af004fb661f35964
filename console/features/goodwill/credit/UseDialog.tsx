import { useState } from 'react';
import type { Money } from '#contract/money.ts';
import { needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { readAmount, sayAmount, writeAmount } from '../../../app/money.ts';
import { newUuid } from '../../../app/new-id.ts';
import { Dialog } from '../../../ui/index.ts';
import { noteUse } from './credit.ts';

interface UseDialogProps {
  contactId: string;
  /** What they have, and its currency. */
  open: Money;
  onClose: () => void;
}

/** How much of their credit was used, and for what. One opening notes once, however often it is sent. */
export function UseDialog({ contactId, open: { minor: most, currency }, onClose }: UseDialogProps) {
  const [id] = useState(newUuid);
  const form = useForm({
    initial: { amount: writeAmount(most, currency), reason: '' },
    checks: {
      amount: (value) => {
        const minor = readAmount(value, currency);
        return minor !== null && minor > 0 && minor <= most
          ? undefined
          : `Write an amount up to ${sayAmount(most, currency)}, such as ${writeAmount(most, currency)}.`;
      },
      reason: needed('Say what it was used for, such as order 10519.'),
    },
    send: async ({ amount, reason }) => {
      await noteUse(contactId, id, { minor: readAmount(amount, currency) ?? 0, currency }, reason.trim());
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="Credit that was used"
      about={`They have ${sayAmount(most, currency)}. What you note here leaves it; nothing is charged or paid by this.`}
    >
      <form {...form.props} className="form" aria-label="Credit that was used">
        <TextField form={form} name="amount" label={`How much, in ${currency}`} inputMode="decimal" />
        <TextField
          form={form}
          name="reason"
          label="For what"
          hint="It stands in their history, such as “order 10519”."
          maxLength={200}
        />
        <FormEnd form={form} label="Note as used" only />
      </form>
    </Dialog>
  );
}
