import { call } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { FormEnd, TextField } from '../../app/forms/fields.tsx';
import { useForm } from '../../app/forms/use-form.ts';
import { useCan, useMe } from '../../app/session.tsx';
import { upsert } from '../../app/store.ts';

const isDays = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 365;

/** After how long readings are forgotten. */
export function KeepForm() {
  const { workspace } = useMe();
  const may = useCan('workspace.manage');
  const form = useForm({
    initial: { days: String(workspace.feelingsDays) },
    checks: { days: (text) => (isDays(text) ? undefined : 'Write a number of days from 1 to 365.') },
    send: async ({ days }) => {
      upsert(await call('PATCH /workspace', { body: { feelingsDays: Number(days) } }));
      didIt({ text: 'Saved.' });
    },
  });
  return (
    <form {...form.props} className="form" aria-label="Keeping readings">
      <fieldset disabled={!may}>
        <TextField
          form={form}
          name="days"
          label="Forget readings and corrections after days"
          hint={
            may ? 'Messages stay. What they were read as goes, and the examples with it.' : 'An admin can change it.'
          }
          inputMode="numeric"
        />
        {may && <FormEnd form={form} label="Save" />}
      </fieldset>
    </form>
  );
}
