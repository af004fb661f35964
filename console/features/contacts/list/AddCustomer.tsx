import { useNavigate } from '@tanstack/react-router';
import { call, Problem } from '../../../app/client.ts';
import { mailCheck, needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { newId } from '../../../app/new-id.ts';
import { queries } from '../../../app/queries.ts';
import { upsert } from '../../../app/store.ts';
import { Button, Dialog } from '../../../ui/index.ts';

/** Adds somebody who has not written, and opens them. Whoever is known already is opened instead. */
export function AddCustomer({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const open = (contactId: string) => {
    onClose();
    void navigate({ to: '/customers/$contactId', params: { contactId } });
  };
  const form = useForm({
    initial: { name: '', email: '', phone: '' },
    checks: {
      name: needed('Write a name.'),
      email: (email) => (email.trim() === '' ? undefined : mailCheck(email)),
    },
    async send({ name, email, phone }) {
      const identities = [
        ...(email.trim() === '' ? [] : [{ kind: 'email' as const, value: email }]),
        ...(phone.trim() === '' ? [] : [{ kind: 'phone' as const, value: phone }]),
      ];
      const made = await call('POST /contacts', { body: { name, identities }, idempotencyKey: newId() }).catch(
        beside(identities),
      );
      upsert(made);
      void queries.invalidateQueries({ queryKey: ['customers'] });
      open(made.id);
    },
  });
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()} title="Add a customer">
      <form className="card-form" {...form.props}>
        <TextField form={form} name="name" label="Name" maxLength={200} data-first />
        <TextField form={form} name="email" label="Mail address" inputMode="email" maxLength={320} />
        <TextField
          form={form}
          name="phone"
          label="Phone number"
          hint="With its country, such as +353 1 555 0100."
          inputMode="tel"
          maxLength={40}
        />
        <FormEnd form={form} label="Add" only>
          <Button onClick={onClose}>Cancel</Button>
        </FormEnd>
      </form>
    </Dialog>
  );
}

/** The server names an identity by its place among those sent; here it goes to its field. */
const beside =
  (identities: readonly { kind: string }[]) =>
  (problem: unknown): never => {
    if (!(problem instanceof Problem)) throw problem;
    const errors = problem.fields.map(({ path, message }) => {
      const place = /identities[./[](\d+)/.exec(path)?.[1];
      return { path: place === undefined ? path : (identities[Number(place)]?.kind ?? path), message };
    });
    throw new Problem(problem.status, { code: problem.code, detail: problem.message, errors });
  };
