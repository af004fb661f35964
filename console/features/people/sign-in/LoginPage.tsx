import { getRouteApi, useRouter } from '@tanstack/react-router';
import { call } from '../../../app/client.ts';
import { mailCheck, needed } from '../../../app/forms/checks.ts';
import { FormEnd, PasswordField, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { begin } from '../../../app/session.tsx';
import { Door } from './Door.tsx';

const route = getRouteApi('/login');
const initial = { email: '', password: '' };
const checks = { email: mailCheck, password: needed('Write your password.') };

/** Signing in; afterwards on to where one was going. */
export function LoginPage() {
  const { next = '/' } = route.useSearch();
  const router = useRouter();
  const form = useForm({
    initial,
    checks,
    send: async (body) => {
      begin(await call('POST /session', { body }));
      router.history.push(next);
    },
  });
  return (
    <Door title="Sign in">
      <form {...form.props} className="form" aria-label="Sign in">
        <TextField
          form={form}
          name="email"
          label="Mail"
          type="email"
          autoComplete="username"
          inputMode="email"
          autoFocus
        />
        <PasswordField form={form} name="password" label="Password" />
        <FormEnd form={form} label="Sign in" big only />
        <p className="second small">Forgot it? Whoever looks after your workspace can send you a new invitation.</p>
      </form>
    </Door>
  );
}
