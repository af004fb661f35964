import { mailCheck, needed, passwordCheck } from '../../../app/forms/checks.ts';
import { FormEnd, NewPasswordField, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { call } from '../../../app/client.ts';
import { begin } from '../../../app/session.tsx';
import { ownZone } from '../../../app/time-zones.ts';
import { TimeZoneField } from '../../../app/TimeZoneField.tsx';
import { Button, RadioCards, Switch, toggleTheme } from '../../../ui/index.ts';

const beginnings = [
  {
    value: 'sample',
    title: 'A sample shop',
    text: 'A small coffee shop with its people, its customers and their open stories.',
  },
  { value: 'empty', title: 'An empty workspace', text: 'You’ll put the chat on your site next.' },
] as const;

export interface Made {
  readonly workspace: string;
  readonly sample: boolean;
}

const initial = {
  workspace: '',
  name: '',
  email: '',
  password: '',
  timeZone: ownZone,
  sample: true,
  readsFeelings: true,
};

const checks = {
  workspace: needed('Write the name that customers know you by.'),
  name: needed('Write your name.'),
  email: mailCheck,
  password: passwordCheck,
};

/** Asks for the workspace and its owner, and makes both. */
export function SetupForm({ onMade }: { onMade: (made: Made) => void }) {
  const form = useForm({
    initial,
    checks,
    send: async (body) => {
      begin(await call('POST /setup', { body }));
      onMade({ workspace: body.workspace, sample: body.sample });
    },
  });
  const { values, set, wrong } = form;
  return (
    <form {...form.props} id="setup-form" className="setup-form" aria-label="You and your workspace">
      <TextField
        form={form}
        name="workspace"
        label="Workspace"
        hint="Customers see this name."
        autoComplete="organization"
      />
      <div className="two">
        <TextField form={form} name="name" label="Your name" autoComplete="name" />
        <TimeZoneField value={values.timeZone} onChange={(zone) => set('timeZone', zone)} error={wrong['timeZone']} />
      </div>
      <TextField form={form} name="email" label="Mail" type="email" autoComplete="username" inputMode="email" />
      <NewPasswordField form={form} name="password" label="Password" />
      <RadioCards
        legend="Begin with"
        cards={beginnings}
        value={values.sample ? 'sample' : 'empty'}
        onChange={(value) => set('sample', value === 'sample')}
      />
      <Switch
        label="Read how customers feel"
        hint="On this machine only. Each customer can say no, and it never decides for you."
        on={values.readsFeelings}
        onChange={(on) => set('readsFeelings', on)}
      />
      <FormEnd form={form} label="Make the workspace" big only>
        <Button kind="link" size="small" icon="sun" onClick={toggleTheme}>
          Light or dark
        </Button>
      </FormEnd>
    </form>
  );
}
