import type { Channel, Inbox } from '#contract/workspace.ts';
import { call } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { upsert } from '../../../app/store.ts';
import { Dialog, RadioCards } from '../../../ui/index.ts';
import { abilityWords } from '../schema/ability-words.ts';
import { readSchema } from '../schema/read-schema.ts';
import type { Settings } from '../schema/read-schema.ts';
import { SettingsFields } from '../schema/SettingsFields.tsx';

interface DialogProps {
  open: boolean;
  channels: readonly Channel[];
  onClose: () => void;
  onMade: (inbox: Inbox) => void;
}

/** Opens a way in: which one, its name, and what the channel itself asks. */
export function NewInboxDialog({ open, channels, onClose, onMade }: DialogProps) {
  return (
    <Dialog
      title="New inbox"
      about="It begins open on weekdays from 9:00 to 18:00."
      open={open}
      onOpenChange={onClose}
      wide
    >
      <NewInboxForm channels={channels} onMade={onMade} />
    </Dialog>
  );
}

function NewInboxForm({ channels, onMade }: Pick<DialogProps, 'channels' | 'onMade'>) {
  const initial: { name: string; channel: string; settings: Settings } = {
    name: '',
    channel: channels[0]?.name ?? '',
    settings: {},
  };
  const form = useForm({
    initial,
    checks: { name: needed('Write a name.') },
    send: async (body) => {
      const inbox = await call('POST /inboxes', { body });
      upsert(inbox);
      const letters = channels.find(({ name }) => name === inbox.channel)?.abilities.letters === true;
      didIt({ text: letters ? `${inbox.name} is made. Next its mailbox.` : `${inbox.name} is open.` });
      onMade(inbox);
    },
  });
  const { values, set, wrong } = form;
  const schema = readSchema(channels.find((channel) => channel.name === values.channel)?.settings);
  const cards = channels.map(({ name, label, abilities }) => ({
    value: name,
    title: label,
    text: abilityWords(abilities),
  }));
  return (
    <form {...form.props} className="form" aria-label="New inbox">
      <RadioCards
        legend="By which channel"
        cards={cards}
        value={values.channel}
        onChange={(channel) => set('channel', channel)}
      />
      <TextField form={form} name="name" label="Name" autoComplete="off" hint="Colleagues see it, such as Shop chat." />
      <SettingsFields
        fields={schema.filter((field) => field.required)}
        values={values.settings}
        onChange={(settings) => set('settings', settings)}
        wrong={wrong}
      />
      <FormEnd form={form} label="Open the inbox" only />
    </form>
  );
}
