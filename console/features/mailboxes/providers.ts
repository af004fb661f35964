import type { MailServer } from '#contract/mailboxes.ts';

type Place = Pick<MailServer, 'host' | 'port' | 'security'>;

/** Where a house of mail has its servers, and what it asks for. */
export interface Provider {
  readonly id: 'google' | 'microsoft' | 'fastmail' | 'icloud' | 'yahoo' | 'other' | 'none';
  readonly title: string;
  readonly text: string;
  readonly imap: Place | null;
  readonly smtp: Place | null;
  /** Passwords of programs, where the usual one is refused. */
  readonly hint: string | null;
  /** Whether it takes a token instead of a password, or nothing else. */
  readonly token: 'google' | 'microsoft' | null;
  readonly password: boolean;
  /** Addresses that are surely theirs. */
  readonly domains: readonly string[];
}

const tls = (host: string, port: number): Place => ({ host, port, security: 'tls' });
const starttls = (host: string, port: number): Place => ({ host, port, security: 'starttls' });
const usual = { token: null, password: true } as const;

export const providers: readonly Provider[] = [
  {
    id: 'google',
    title: 'Google',
    text: 'Gmail and Workspace',
    imap: tls('imap.gmail.com', 993),
    smtp: tls('smtp.gmail.com', 465),
    hint: 'Google takes an app password: in the Google account under Security, 2-Step Verification, App passwords.',
    token: 'google',
    password: true,
    domains: ['gmail.com', 'googlemail.com'],
  },
  {
    id: 'microsoft',
    title: 'Microsoft',
    text: 'Microsoft 365 and Outlook',
    imap: tls('outlook.office365.com', 993),
    smtp: starttls('smtp.office365.com', 587),
    hint: 'Microsoft takes no passwords from programs: you sign in there, and it gives Rapport leave for this mailbox.',
    token: 'microsoft',
    password: false,
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
  },
  {
    id: 'fastmail',
    title: 'Fastmail',
    text: 'With an app password',
    imap: tls('imap.fastmail.com', 993),
    smtp: tls('smtp.fastmail.com', 465),
    hint: 'Fastmail takes an app password: Settings, Privacy and security, App passwords.',
    ...usual,
    domains: ['fastmail.com', 'fastmail.fm'],
  },
  {
    id: 'icloud',
    title: 'iCloud',
    text: 'With an app password',
    imap: tls('imap.mail.me.com', 993),
    smtp: starttls('smtp.mail.me.com', 587),
    hint: 'Apple takes an app-specific password: account.apple.com, Sign-In and Security.',
    ...usual,
    domains: ['icloud.com', 'me.com', 'mac.com'],
  },
  {
    id: 'yahoo',
    title: 'Yahoo',
    text: 'With an app password',
    imap: tls('imap.mail.yahoo.com', 993),
    smtp: tls('smtp.mail.yahoo.com', 465),
    hint: 'Yahoo takes an app password: Account security, Generate app password.',
    ...usual,
    domains: ['yahoo.com', 'ymail.com'],
  },
  {
    id: 'other',
    title: 'Another server',
    text: 'Any that speaks IMAP and SMTP',
    imap: tls('', 993),
    smtp: tls('', 465),
    hint: null,
    ...usual,
    domains: [],
  },
  {
    id: 'none',
    title: 'No server',
    text: 'Mail is handed in here: to try it out, or by forwarding',
    imap: null,
    smtp: null,
    hint: null,
    token: null,
    password: false,
    domains: [],
  },
];

export const providerBy = (id: Provider['id']): Provider =>
  providers.find((each) => each.id === id) ?? (providers[0] as Provider);

const domainOf = (address: string): string => address.split('@')[1]?.trim().toLowerCase() ?? '';

/** The house of an address, where its name says so. */
export const providerOf = (address: string): Provider | undefined =>
  providers.find(({ domains }) => domains.includes(domainOf(address)));

/** The house whose servers a mailbox uses. */
export function providerAt(host: string | undefined): Provider {
  if (host === undefined) return providerBy('none');
  return providers.find(({ imap }) => imap !== null && imap.host !== '' && imap.host === host) ?? providerBy('other');
}

/** Where a house of its own most likely has its servers. */
export const guessedHost = (address: string, kind: 'imap' | 'smtp'): string => {
  const domain = domainOf(address);
  return domain === '' ? '' : `${kind}.${domain}`;
};
