import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { call, Problem, wordsFor } from '../../../app/client.ts';
import { needed, passwordCheck } from '../../../app/forms/checks.ts';
import { FormEnd, NewPasswordField, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import type { Reply } from '#contract/define.ts';
import type { AllRoutes } from '#contract/index.ts';
import { begin } from '../../../app/session.tsx';
import { Field, Skeleton, TextInput } from '../../../ui/index.ts';
import { Door } from './Door.tsx';

const route = getRouteApi('/invite/$token');
const checks = { name: needed('Write your name, as colleagues and customers shall see it.'), password: passwordCheck };

/** Taking an invitation up: name, password, inside. Whoever is here already chooses a new password only. */
export function InvitationPage() {
  const { token } = route.useParams();
  const { data, error } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => call('POST /invitations/lookup', { body: { token } }),
    staleTime: Infinity,
  });
  if (error !== null) return <Expired error={error} />;
  if (data === undefined) return <Waiting />;
  return (
    <Door {...doorWords(data)}>
      <AcceptForm token={token} email={data.email} colleague={data.colleague} />
    </Door>
  );
}

type Invited = Reply<AllRoutes['POST /invitations/lookup']>;

function doorWords({ workspace, invitedBy, colleague }: Invited): { title: string; about: string } {
  if (colleague === null) return { title: `Join ${workspace}`, about: `${invitedBy} invited you.` };
  const end = 'Your old password no longer works then, and your other browsers are signed out.';
  return colleague.active
    ? { title: 'Choose a new password', about: `${invitedBy} made this link for you at ${workspace}. ${end}` }
    : { title: `Back to ${workspace}`, about: `${invitedBy} invited you again.` };
}

function Waiting() {
  return (
    <Door title="Your invitation">
      <Skeleton label="Looking at your invitation" rows={2} />
    </Door>
  );
}

function Expired({ error }: { error: Error }) {
  const isGone = error instanceof Problem && error.status >= 400 && error.status < 429;
  return (
    <Door title="This invitation no longer works">
      <p role="alert">
        {isGone
          ? 'It was used or withdrawn, or its 72 hours are over. Ask whoever invited you for a new link.'
          : wordsFor(error)}
      </p>
      <p>
        <Link to="/login">Sign in instead</Link>
      </p>
    </Door>
  );
}

function AcceptForm({ token, email, colleague }: { token: string } & Pick<Invited, 'email' | 'colleague'>) {
  const navigate = useNavigate();
  const isHere = colleague?.active === true;
  const form = useForm({
    initial: { name: colleague?.name ?? '', password: '' },
    checks,
    send: async (values) => {
      begin(await call('POST /invitations/acceptance', { body: { token, ...values } }));
      await navigate({ to: '/inbox/$view', params: { view: 'unassigned' } });
    },
  });
  return (
    <form {...form.props} className="form" aria-label="Your account">
      <Field label="Mail" hint="You sign in with it.">
        <TextInput value={email} readOnly autoComplete="username" />
      </Field>
      {!isHere && <TextField form={form} name="name" label="Your name" autoComplete="name" autoFocus />}
      <NewPasswordField form={form} name="password" label={isHere ? 'New password' : 'Password'} />
      <FormEnd form={form} label={isHere ? 'Save it and sign in' : 'Join'} big only />
    </form>
  );
}
