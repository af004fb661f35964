import type { AskConsent, Mailbox, MailServer, SaveMailbox } from '#contract/mailboxes.ts';
import { guessedHost, providerAt, providerBy } from './providers.ts';
import type { Provider } from './providers.ts';

/** What the guided form holds. Ports are text, as they are typed. */
export interface SetUp {
  readonly address: string;
  readonly provider: Provider['id'];
  readonly user: string;
  readonly signIn: 'password' | 'token';
  readonly password: string;
  readonly imapHost: string;
  readonly imapPort: string;
  readonly imapSecurity: MailServer['security'];
  readonly smtpHost: string;
  readonly smtpPort: string;
  readonly smtpSecurity: MailServer['security'];
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  readonly tenant: string;
  readonly backfillDays: string;
}

const noSecrets = { password: '', clientId: '', clientSecret: '', refreshToken: '', tenant: 'common' };

/** The form as it begins: of the mailbox that is there, or empty. */
export function begin(mailbox: Mailbox | undefined): SetUp {
  const provider = mailbox === undefined ? providerBy('google') : providerAt(mailbox.imap?.host);
  const [imap, smtp] = [mailbox?.imap ?? provider.imap, mailbox?.smtp ?? provider.smtp];
  return {
    ...noSecrets,
    address: mailbox?.address ?? '',
    provider: provider.id,
    user: mailbox?.imap?.user ?? '',
    signIn: mailbox?.imap != null && mailbox.imap.signIn !== 'password' ? 'token' : 'password',
    ...{ imapHost: imap?.host ?? '', imapPort: String(imap?.port ?? 993), imapSecurity: imap?.security ?? 'tls' },
    ...{ smtpHost: smtp?.host ?? '', smtpPort: String(smtp?.port ?? 465), smtpSecurity: smtp?.security ?? 'tls' },
    backfillDays: '7',
  };
}

/** The form after another house was chosen. */
export function choose(now: SetUp, id: Provider['id']): SetUp {
  const { imap, smtp, password } = providerBy(id);
  return {
    ...now,
    provider: id,
    signIn: password || id === 'none' ? 'password' : 'token',
    imapHost: imap === null ? '' : imap.host === '' ? guessedHost(now.address, 'imap') : imap.host,
    imapPort: String(imap?.port ?? 993),
    imapSecurity: imap?.security ?? 'tls',
    smtpHost: smtp === null ? '' : smtp.host === '' ? guessedHost(now.address, 'smtp') : smtp.host,
    smtpPort: String(smtp?.port ?? 465),
    smtpSecurity: smtp?.security ?? 'tls',
  };
}

/** What is saved of it. Secrets that are left out stay as they were. */
export function toSave(form: SetUp, isNew: boolean): SaveMailboxInput {
  const address = form.address.trim();
  const backfillDays = isNew ? Number(form.backfillDays) : 0;
  const { token } = providerBy(form.provider);
  if (form.provider === 'none') return { address, imap: null, smtp: null, secrets: {}, backfillDays };
  const isToken = form.signIn === 'token' && token !== null;
  const user = form.user.trim() === '' ? address : form.user.trim();
  const common = { user, signIn: isToken ? token : ('password' as const) };
  const imap = { host: form.imapHost.trim(), port: Number(form.imapPort), security: form.imapSecurity, ...common };
  const smtp = { host: form.smtpHost.trim(), port: Number(form.smtpPort), security: form.smtpSecurity, ...common };
  return { address, imap, smtp, secrets: isToken ? tokenOf(form) : passwordOf(form), backfillDays };
}

export type SaveMailboxInput = Pick<SaveMailbox, 'address' | 'imap' | 'smtp' | 'backfillDays'> & {
  readonly secrets: Partial<SaveMailbox['secrets']>;
};

const passwordOf = ({ password }: SetUp): SaveMailboxInput['secrets'] =>
  password === '' ? {} : { imapPassword: password, smtpPassword: password };

function tokenOf({ clientId, clientSecret, refreshToken, tenant }: SetUp): SaveMailboxInput['secrets'] {
  if (clientId.trim() === '' || refreshToken.trim() === '') return {};
  const secret = clientSecret.trim() === '' ? {} : { clientSecret: clientSecret.trim() };
  return { oauth: { clientId: clientId.trim(), ...secret, refreshToken: refreshToken.trim(), tenant: tenant.trim() } };
}

/** Whether saving leads to the provider first: somebody signs in there, and no token was pasted. */
export const goesToProvider = ({ provider, signIn, clientId, refreshToken }: SetUp, kept: boolean): boolean =>
  signIn === 'token' &&
  providerBy(provider).token !== null &&
  refreshToken.trim() === '' &&
  (!kept || clientId.trim() !== '');

/** What is asked of the provider; without a client the one that is kept is used. */
export function toConsent(form: SetUp, isNew: boolean): AskConsentInput | null {
  const { address, imap, smtp, backfillDays } = toSave({ ...form, signIn: 'token' }, isNew);
  if (imap === null || smtp === null) return null;
  const { clientId, clientSecret, tenant } = form;
  const secret = clientSecret.trim() === '' ? {} : { clientSecret: clientSecret.trim() };
  const named = tenant.trim() === '' ? {} : { tenant: tenant.trim() };
  const client = clientId.trim() === '' ? {} : { client: { clientId: clientId.trim(), ...secret, ...named } };
  return { address, imap, smtp, backfillDays, ...client };
}
type AskConsentInput = Pick<AskConsent, 'address' | 'imap' | 'smtp' | 'backfillDays'> & {
  readonly client?: { clientId: string; clientSecret?: string; tenant?: string };
};
