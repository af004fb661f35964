import { call } from '../../app/client.ts';
import { needed } from '../../app/forms/checks.ts';
import { FormEnd } from '../../app/forms/fields.tsx';
import { useForm } from '../../app/forms/use-form.ts';
import { upsert } from '../../app/store.ts';
import type { Message } from '../../app/store.ts';
import { Button, Field, Textarea } from '../../ui/index.ts';

/** What was said, in a colleague’s words. */
export function CallNotes({ message, onDone }: { message: Message; onDone: () => void }) {
  const form = useForm({
    initial: { notes: message.text },
    checks: { notes: needed('Write what was said.') },
    send: async ({ notes }) => {
      const noted = await call('PATCH /calls/:id', { params: { id: message.id }, body: { notes } });
      upsert(noted.conversation, noted.message);
      onDone();
    },
  });
  return (
    <form {...form.props} className="form" aria-label="Note of the call">
      <Field label="What was said" hint="Only the team sees this." error={form.wrong['notes']}>
        <Textarea rows={3} value={form.values.notes} onChange={(event) => form.set('notes', event.target.value)} />
      </Field>
      <FormEnd form={form} label="Save" only>
        <Button kind="bare" onClick={onDone}>
          Leave it
        </Button>
      </FormEnd>
    </form>
  );
}
