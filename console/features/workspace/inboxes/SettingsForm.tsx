import type { Channel, Inbox } from '#contract/workspace.ts';
import { needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { isSites } from './SitesForm.tsx';
import { readSchema } from '../schema/read-schema.ts';
import type { Settings } from '../schema/read-schema.ts';
import { SettingsFields } from '../schema/SettingsFields.tsx';
import { saveInbox } from './save-inbox.ts';

/** Its name, and what its channel can be told. */
export function SettingsForm({ inbox, channel }: { inbox: Inbox; channel: Channel }) {
  const fields = readSchema(channel.settings).filter((field) => !isSites(field));
  const own = Object.entries(inbox.settings).filter(([key]) => fields.some(({ name }) => name === key));
  const initial: { name: string; settings: Settings } = { name: inbox.name, settings: Object.fromEntries(own) };
  const form = useForm({
    initial,
    checks: { name: needed('Write a name.') },
    names: fields.map((field) => field.name),
    send: async (values) => saveInbox(inbox, values, 'Saved.'),
  });
  return (
    <form {...form.props} className="form" aria-label="Name and appearance">
      <TextField form={form} name="name" label="Name" autoComplete="off" hint="Colleagues see it." />
      <SettingsFields
        fields={fields}
        values={form.values.settings}
        onChange={(settings) => form.set('settings', settings)}
        wrong={form.wrong}
      />
      <FormEnd form={form} label="Save" />
    </form>
  );
}
