import { useState } from 'react';
import type { Membership } from '#contract/memberships.ts';
import { call } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { Dialog } from '../../../ui/index.ts';
import { forget, newUuid } from '../loyalty.ts';

interface GiveProps {
  membership: Membership;
  contactId: string;
  onClose: () => void;
}

/** Gives or takes steps by hand. The customer reads the reason; one opening gives once, however often it is sent. */
export function GiveDialog({ membership: { programmeId, card }, contactId, onClose }: GiveProps) {
  const [id] = useState(newUuid);
  const form = useForm({
    initial: { steps: '', why: '' },
    checks: {
      steps: (value) =>
        /^[-−]?\d{1,6}$/.test(value.trim()) && Number(value.replace('−', '-')) !== 0
          ? undefined
          : 'Write a whole number other than 0; below 0 takes away.',
      why: needed('Write the reason. The customer reads it.'),
    },
    send: async ({ steps, why }) => {
      await call('POST /contacts/:id/memberships/:programmeId/entries', {
        params: { id: contactId, programmeId },
        body: { id, steps: Number(steps.replace('−', '-')), why },
      });
      forget('memberships');
      onClose();
      didIt({ text: 'Done. It stands in their history with your reason.' });
    },
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={`By hand, ${card.name}`}>
      <form {...form.props} className="form" aria-label="By hand">
        <TextField
          form={form}
          name="steps"
          label={`How many ${card.unit}`}
          inputMode="numeric"
          hint="Below 0 takes away."
        />
        <TextField form={form} name="why" label="Why" hint="The customer reads it." maxLength={200} />
        <FormEnd form={form} label="Do it" only />
      </form>
    </Dialog>
  );
}
