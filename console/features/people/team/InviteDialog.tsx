import { useState } from 'react';
import type { Role } from '#contract/permissions.ts';
import { call } from '../../../app/client.ts';
import { mailCheck } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { newId } from '../../../app/new-id.ts';
import { queries } from '../../../app/queries.ts';
import { useCan, useMe } from '../../../app/session.tsx';
import { Once } from '../../../app/settings/Once.tsx';
import { useEntities } from '../../../app/store.ts';
import { Dialog, RadioCards } from '../../../ui/index.ts';
import { givableRoles, roleNames, roleWords } from '../roles.ts';
import { invitationsKey } from './Invitations.tsx';
import { colleagueBy, hereWords, isThisComputer } from './invite-words.ts';

interface Made {
  /** Whom it is for: the name where they are here already, else the address. */
  readonly whom: string;
  /** They are here already, so that it sets a new password. */
  readonly isHere: boolean;
  readonly link: string;
}

/** Asks whom, then shows the link once. For somebody who is here already it sets a new password. */
export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [made, setMade] = useState<Made>();
  const close = () => {
    setMade(undefined);
    onClose();
  };
  return (
    <Dialog
      title={made === undefined ? 'Invite a colleague' : `A link for ${made.whom}`}
      about={made === undefined ? 'You get a link to send them yourself; it is good for 72 hours.' : sendWords(made)}
      open={open}
      onOpenChange={close}
    >
      {made === undefined ? <InviteForm onMade={setMade} /> : <MadeLink made={made} />}
    </Dialog>
  );
}

const sendWords = ({ whom, isHere }: Made): string =>
  isHere
    ? `Shown once. Send it to ${whom} and nobody else; whoever has it chooses their new password.`
    : 'Shown once. Send it to them and nobody else; whoever has it can join.';

function MadeLink({ made }: { made: Made }) {
  return (
    <>
      <Once label="Link" text={made.link} />
      {isThisComputer(location.hostname) && (
        <p className="second small">
          You opened Rapport at an address of this computer, so the link works here only. For somebody elsewhere, open
          Rapport at the address that they reach it by and make the link there.
        </p>
      )}
    </>
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
      const link = `${location.origin}/invite/${token}`;
      onMade({ whom: here?.name ?? body.email, isHere: here?.active === true, link });
    },
  });
  const here = colleagueBy(useEntities('agent'), form.values.email);
  const cards = givableRoles(agent.role)
    .toReversed()
    .map((role) => ({ value: role, title: roleNames[role], text: roleWords[role] }));
  return (
    <form {...form.props} className="form" aria-label="Invite a colleague">
      <TextField form={form} name="email" label="Mail" type="email" inputMode="email" autoComplete="off" />
      <p role="status" className="second">
        {hereWords(here, useCan('people.manage'))}
      </p>
      {here?.active !== true && (
        <RadioCards legend="Role" cards={cards} value={form.values.role} onChange={(role) => form.set('role', role)} />
      )}
      <FormEnd form={form} label="Make the link" only />
    </form>
  );
}
