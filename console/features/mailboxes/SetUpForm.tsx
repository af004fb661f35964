import { useState } from 'react';
import type { Mailbox } from '#contract/mailboxes.ts';
import type { Inbox } from '#contract/workspace.ts';
import { call } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { mailCheck, wholeNumber } from '../../app/forms/checks.ts';
import { FormEnd, PasswordField, TextField } from '../../app/forms/fields.tsx';
import { useForm } from '../../app/forms/use-form.ts';
import type { Form } from '../../app/forms/use-form.ts';
import { upsert } from '../../app/store.ts';
import { Button, Card, Field, RadioCards, Segmented, Select } from '../../ui/index.ts';
import { providerBy, providerOf, providers } from './providers.ts';
import { begin, choose, goesToProvider, toSave } from './set-up.ts';
import type { SetUp } from './set-up.ts';
import { goToProvider, SignInAgain, TokenFields } from './TokenFields.tsx';

interface SetUpProps {
  inbox: Inbox;
  /** What is connected already. */
  mailbox: Mailbox | undefined;
  onDone?: () => void;
}

const port = wholeNumber(1, 65_535);

/** Connects an inbox with its mailbox: the address, its provider, how one signs in. */
export function SetUpForm({ inbox, mailbox, onDone }: SetUpProps) {
  const isNew = mailbox === undefined;
  const kept = mailbox?.keeps.includes('oauth') === true;
  const form = useForm<SetUp>({
    initial: begin(mailbox),
    checks: { address: mailCheck, imapPort: port, smtpPort: port, backfillDays: wholeNumber(0, 365) },
    names: ['imap.host', 'smtp.host', 'secrets'],
    send: async (values) => {
      if (goesToProvider(values, kept)) return goToProvider(inbox.id, values, isNew);
      const saved = await call('PUT /inboxes/:id/mailbox', { params: { id: inbox.id }, body: toSave(values, isNew) });
      upsert(saved);
      didIt({ text: isNew ? `${saved.address} is connected.` : 'Saved.' });
      onDone?.();
    },
  });
  const { values } = form;
  const provider = providerBy(values.provider);
  const pick = (id: SetUp['provider']) => {
    const next = choose(values, id);
    for (const name of Object.keys(next) as (keyof SetUp)[]) form.set(name, next[name]);
  };
  return (
    <form {...form.props} className="form" aria-label="Mailbox">
      <AddressField form={form} isNew={isNew} pick={pick} />
      <RadioCards
        legend="Provider"
        columns={3}
        cards={providers.map(({ id, title, text }) => ({ value: id, title, text }))}
        value={values.provider}
        onChange={pick}
      />
      {provider.hint !== null && (values.signIn === 'password' || !provider.password) && (
        <p className="second">{provider.hint}</p>
      )}
      {provider.id === 'none' ? (
        <HandIn address={values.address} />
      ) : (
        <SignInFields form={form} isNew={isNew} kept={kept} />
      )}
      {provider.id !== 'none' && isNew && (
        <TextField
          form={form}
          name="backfillDays"
          label="Bring in what came in the last days"
          inputMode="numeric"
          hint="Older mail comes in resolved, with its dates; nobody is told of it and nothing is promised."
        />
      )}
      <FormEnd
        form={form}
        label={goesToProvider(values, kept) ? `Sign in at ${provider.title}` : isNew ? 'Connect' : 'Save'}
        only={isNew}
      >
        {kept && <SignInAgain inboxId={inbox.id} form={form} />}
      </FormEnd>
    </form>
  );
}

interface AddressProps {
  form: Form<SetUp>;
  isNew: boolean;
  pick: (id: SetUp['provider']) => void;
}

/** An address whose name says whose it is chooses its provider. */
function AddressField({ form, isNew, pick }: AddressProps) {
  const { address, provider } = form.values;
  return (
    <div
      onBlur={() => {
        const own = providerOf(address);
        if (isNew && own !== undefined && own.id !== provider) pick(own.id);
      }}
    >
      <TextField
        form={form}
        name="address"
        label="Address"
        type="email"
        autoComplete="off"
        hint="Where customers write, such as support@yourshop.com."
      />
    </div>
  );
}

function SignInFields({ form, isNew, kept }: { form: Form<SetUp>; isNew: boolean; kept: boolean }) {
  const { values, set } = form;
  const provider = providerBy(values.provider);
  const [servers, setServers] = useState(values.provider === 'other');
  const shown = servers || values.provider === 'other';
  return (
    <>
      {provider.token !== null && provider.password && (
        <Segmented
          label="How one signs in"
          options={[
            { value: 'password', label: 'App password' },
            { value: 'token', label: `Sign in at ${provider.title}` },
          ]}
          value={values.signIn}
          onChange={(signIn) => set('signIn', signIn)}
        />
      )}
      <TextField form={form} name="user" label="User name" autoComplete="off" hint="Left empty, it is the address." />
      {values.signIn === 'password' || provider.token === null ? (
        <PasswordField form={form} name="password" label={isNew ? 'Password' : 'New password'} />
      ) : (
        <TokenFields form={form} kept={kept} />
      )}
      {!isNew && <p className="second small">What is left empty stays as it was.</p>}
      {!shown && (
        <div className="row">
          <Button kind="link" onClick={() => setServers(true)}>
            Show the servers
          </Button>
        </div>
      )}
      {shown && (
        <>
          <ServerFields form={form} kind="imap" title="Reading (IMAP)" />
          <ServerFields form={form} kind="smtp" title="Sending (SMTP)" />
        </>
      )}
    </>
  );
}

const securities = [
  { value: 'tls', label: 'TLS from the start' },
  { value: 'starttls', label: 'STARTTLS' },
  { value: 'none', label: 'None, on this machine' },
] as const;

function ServerFields({ form, kind, title }: { form: Form<SetUp>; kind: 'imap' | 'smtp'; title: string }) {
  const security = `${kind}Security` as const;
  return (
    <fieldset className="form">
      <legend className="label">{title}</legend>
      <div className="two">
        <TextField form={form} name={`${kind}Host`} label="Server" autoComplete="off" spellCheck={false} />
        <TextField form={form} name={`${kind}Port`} label="Port" inputMode="numeric" />
      </div>
      <Field label="Encryption">
        <Select options={securities} value={form.values[security]} onChange={(value) => form.set(security, value)} />
      </Field>
    </fieldset>
  );
}

/** No server of one's own: nothing to sign in at. */
function HandIn({ address }: { address: string }) {
  return (
    <p className="second">
      Mail to {address.trim() === '' ? 'this address' : address.trim()} is taken by this installation itself. You can
      try it with one command, or let your server forward to it. Answers go out once a server is connected.
    </p>
  );
}

/** The form in its card. */
export function SetUpCard(props: SetUpProps) {
  return (
    <Card title={props.mailbox === undefined ? 'Connect the mailbox' : 'Mailbox'}>
      <SetUpForm {...props} />
    </Card>
  );
}
