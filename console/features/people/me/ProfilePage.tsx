import { call } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { needed, passwordCheck } from '../../../app/forms/checks.ts';
import { FormEnd, NewPasswordField, PasswordField, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { useCan, useMe } from '../../../app/session.tsx';
import { SettingsPage } from '../../../app/settings/SettingsPage.tsx';
import { upsert } from '../../../app/store.ts';
import { Card, Face } from '../../../ui/index.ts';
import { LetterCard } from '../../recovery/index.ts';
import { roleNames } from '../roles.ts';
import { AttentionCard } from './AttentionCard.tsx';

/** Me: how I am called here, my role, how I am called while elsewhere, my password. */
export function ProfilePage() {
  const { agent, workspace } = useMe();
  return (
    <SettingsPage title="Profile" about="How colleagues and customers see you.">
      <Card>
        <div className="row" style={{ gap: 14 }}>
          <Face name={agent.name} ours size="large" />
          <div className="grow">
            <b className="firm">{agent.name}</b>
            <p className="second">
              {agent.email}, {roleNames[agent.role].toLowerCase()} at {workspace.name}
            </p>
          </div>
        </div>
      </Card>
      {useCan('people.manage') && (
        <Card title="Name">
          <NameForm />
        </Card>
      )}
      <AttentionCard />
      <LetterCard />
      <Card title="Password">
        <PasswordForm />
      </Card>
    </SettingsPage>
  );
}

function NameForm() {
  const { agent } = useMe();
  const form = useForm({
    initial: { name: agent.name },
    checks: { name: needed('Write your name.') },
    send: async (body) => {
      upsert(await call('PATCH /agents/:id', { params: { id: agent.id }, body }));
      didIt({ text: `You are ${body.name} now.` });
    },
  });
  return (
    <form {...form.props} className="form" aria-label="Name">
      <TextField form={form} name="name" label="Your name" autoComplete="name" />
      <FormEnd form={form} label="Save name" />
    </form>
  );
}

function PasswordForm() {
  const { agent } = useMe();
  const empty = { current: '', password: '' };
  const form = useForm({
    initial: empty,
    checks: { current: needed('Write your password as it is now.'), password: passwordCheck },
    send: async (body) => {
      await call('PUT /me/password', { body });
      form.reset(empty);
      didIt({ text: 'Password changed. Your other browsers are signed out.' });
    },
  });
  return (
    <form {...form.props} className="form" aria-label="Password">
      <input type="text" name="username" autoComplete="username" value={agent.email} readOnly hidden />
      <PasswordField form={form} name="current" label="Password now" />
      <NewPasswordField form={form} name="password" label="New password" />
      <FormEnd form={form} label="Change password">
        <span className="second small">Your other browsers are signed out.</span>
      </FormEnd>
    </form>
  );
}
