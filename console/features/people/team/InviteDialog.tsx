import { useState } from 'react';
import type { Role } from '#contract/permissions.ts';
import { call } from '../../../app/client.ts';
import { mailCheck } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { newId } from '../../../app/new-id.ts';
import { queries } from '../../../app/queries.ts';
import { useMe } from '../../../app/session.tsx';
import { Once } from '../../../app/settings/Once.tsx';
import { Dialog, RadioCards } from '../../../ui/index.ts';
import { givableRoles, roleNames, roleWords } from '../roles.ts';
import { invitationsKey } from './Invitations.tsx';

interface Made {
  readonly email: string;
  readonly link: string;
}

/** Asks whom, then shows the link once. */
export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [made, setMade] = useState<Made>();
  const close = () => {
    setMade(undefined);
    onClose();
  };
  return (
    <Dialog
      title={made === undefined ? 'Invite a colleague' : `A link for ${made.email}`}
      about={
        made === undefined
          ? 'You get a link to send them yourself; it is good for 72 hours.'
          : 'Shown once. Send it to them and nobody else; whoever has it can join.'
      }
      open={open}
      onOpenChange={close}
    >
      {made === undefined ? <InviteForm onMade={setMade} /> : <Once label="Link" text={made.link} />}
    </Dialog>
  );
}

function InviteForm({ onMade }: { onMade: (made: Made) => void }) {
  const { agent } = useMe();
  const initial: { email: string; role: Role } = { email: '', role: 'agent' };
  const form = useForm({
    initial,
    checks: { email: mailCheck },
    send: async (body) => {
      const { token } = await call('POST /invitations', { body, idempotencyKey: newId() });
      await queries.invalidateQueries({ queryKey: invitationsKey });
      onMade({ email: body.email, link: `${location.origin}/invite/${token}` });
    },
  });
  const cards = givableRoles(agent.role)
    .toReversed()
    .map((role) => ({ value: role, title: roleNames[role], text: roleWords[role] }));
  return (
    <form {...form.props} className="form" aria-label="Invite a colleague">
      <TextField form={form} name="email" label="Mail" type="email" inputMode="email" autoComplete="off" />
      <RadioCards legend="Role" cards={cards} value={form.values.role} onChange={(role) => form.set('role', role)} />
      <FormEnd form={form} label="Make the link" only />
    </form>
  );
}
