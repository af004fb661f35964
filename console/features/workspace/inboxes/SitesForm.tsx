import type { Channel, Inbox } from '#contract/workspace.ts';
import { FormEnd } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { readSchema } from '../schema/read-schema.ts';
import type { SettingField, Settings } from '../schema/read-schema.ts';
import { SettingsFields } from '../schema/SettingsFields.tsx';
import { saveInbox } from './save-inbox.ts';

/** The setting that stands with the snippet, as the one does nothing without the other. */
export const isSites = ({ name }: SettingField): boolean => name === 'allowedOrigins';

/** The sites that may show the chat. */
export function SitesForm({ inbox, channel }: { inbox: Inbox; channel: Channel }) {
  const fields = readSchema(channel.settings).filter(isSites);
  const initial: { settings: Settings } = { settings: { allowedOrigins: inbox.settings['allowedOrigins'] } };
  const form = useForm({
    initial,
    checks: {},
    names: fields.map((field) => field.name),
    send: async (values) => saveInbox(inbox, values, 'Saved.'),
  });
  return (
    <form {...form.props} className="form" aria-label="Allowed sites">
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
