import { useState } from 'react';
import { call } from '../../app/client.ts';
import { attempt } from '../../app/did-it.ts';
import { PasswordField, TextField } from '../../app/forms/fields.tsx';
import type { Form } from '../../app/forms/use-form.ts';
import { Copy } from '../../app/settings/Copy.tsx';
import { Button } from '../../ui/index.ts';
import { providerBy } from './providers.ts';
import { toConsent } from './set-up.ts';
import type { SetUp } from './set-up.ts';

/** Leads to the provider, who asks for leave and leads back here. */
export async function goToProvider(inboxId: string, form: SetUp, isNew: boolean): Promise<void> {
  const body = toConsent(form, isNew);
  if (body === null) return;
  const { url } = await call('POST /inboxes/:id/mailbox/consents', { params: { id: inboxId }, body });
  location.assign(url);
}

const registering: Readonly<Record<string, string>> = {
  google:
    'In the Google Cloud console under APIs and services, Credentials: an OAuth client of the kind Web application.',
  microsoft: 'In Microsoft Entra under App registrations: a platform of the kind Web, and a client secret.',
};

/** The client that the admin has registered at the provider; signing in happens there. */
export function TokenFields({ form, kept }: { form: Form<SetUp>; kept: boolean }) {
  const provider = providerBy(form.values.provider);
  const [pasting, setPasting] = useState(false);
  const redirect = `${location.origin}/mail-consent`;
  return (
    <>
      <p className="second">
        Rapport has to be registered once with your own account. {registering[provider.id]} It asks for this redirect
        address:
      </p>
      <div className="row wrap">
        <code className="code">{redirect}</code>
        <Copy text={redirect} />
      </div>
      <div className="two">
        <TextField
          form={form}
          name="clientId"
          label="Client id"
          autoComplete="off"
          spellCheck={false}
          hint={kept ? 'Left empty, it stays as it was.' : undefined}
        />
        <PasswordField form={form} name="clientSecret" label="Client secret" />
      </div>
      {provider.id === 'microsoft' && (
        <TextField
          form={form}
          name="tenant"
          label="Directory (tenant)"
          hint="common, where there is none of your own."
        />
      )}
      {pasting ? (
        <PasswordField form={form} name="refreshToken" label="Refresh token" />
      ) : (
        <div className="row">
          <Button kind="link" onClick={() => setPasting(true)}>
            I have a refresh token already
          </Button>
        </div>
      )}
    </>
  );
}

/** The permission of a mailbox that is connected is given anew, with the client that is kept. */
export function SignInAgain({ inboxId, form }: { inboxId: string; form: Form<SetUp> }) {
  const { title } = providerBy(form.values.provider);
  return (
    <Button icon="lock" onClick={() => attempt(() => goToProvider(inboxId, form.values, false))}>
      Sign in again at {title}
    </Button>
  );
}
