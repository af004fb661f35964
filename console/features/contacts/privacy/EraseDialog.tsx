import { useNavigate } from '@tanstack/react-router';
import type { Contact } from '#contract/contacts.ts';
import { call } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { useForm } from '../../../app/forms/use-form.ts';
import { queries } from '../../../app/queries.ts';
import { remove } from '../../../app/store.ts';
import { Button, Dialog, Field, TextInput } from '../../../ui/index.ts';
import { contactTitle } from '../../../app/contact-title.ts';
import '../keeping/keeping.css';

/** The one thing that is asked about first: it cannot be taken back, so the name is typed. */
export function EraseDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const navigate = useNavigate();
  const email = contact.identities.find(({ kind }) => kind === 'email')?.value ?? null;
  const name = contactTitle({ name: contact.name, email });
  const form = useForm({
    initial: { typed: '' },
    checks: { typed: (typed) => (same(typed, name) ? undefined : `Type ${name} to erase them.`) },
    send: async () => {
      await call('DELETE /contacts/:id', { params: { id: contact.id } });
      onClose();
      await navigate({ to: '/customers' });
      remove('contact', contact.id);
      void queries.invalidateQueries({ queryKey: ['customers'] });
      didIt({ text: 'Erased. What was said of them is gone from here, and from backups when those run out.' });
    },
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={`Erase ${name}?`} about={about}>
      <form {...form.props} className="keeping-form">
        <ul className="second small">
          <li>
            All their conversations, calls, mails, files, notes, consents, answers and feelings go, for everybody.
          </li>
          <li>Points and credit stay in the books under a pseudonym; counts in reports stay without a person.</li>
          <li>Backups keep them until they run out. A mailbox that is read again brings nothing back.</li>
        </ul>
        <Field label={`Type ${name} to go on`} error={form.wrong['typed'] ?? form.whole}>
          <TextInput
            value={form.values.typed}
            onChange={(event) => form.set('typed', event.target.value)}
            autoComplete="off"
            data-first
          />
        </Field>
        <div className="row wrap">
          <Button type="submit" icon="trash" busy={form.busy}>
            Erase for good
          </Button>
          <Button kind="bare" onClick={onClose}>
            Leave them
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
const about = 'This cannot be taken back. Hand out a copy first if they asked for one.';
const same = (typed: string, name: string): boolean => typed.trim().toLowerCase() === name.trim().toLowerCase();
