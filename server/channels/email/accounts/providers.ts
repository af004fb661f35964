import type { Kept } from './secrets.ts';

export type Provider = 'google' | 'microsoft';
export type Grant = NonNullable<Kept['oauth']>;

/** Where a provider asks its people for leave, and where it gives tokens. */
export interface Places {
  readonly authorise: (tenant: string) => string;
  readonly tokens: (tenant: string) => string;
  readonly scope: string;
  /** What else must be said so that the leave lasts. */
  readonly extras: Readonly<Record<string, string>>;
}

const microsoft = (tenant: string, what: string): string =>
  `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0/${what}`;

export const usualPlaces: Readonly<Record<Provider, Places>> = {
  google: {
    authorise: () => 'https://accounts.google.com/o/oauth2/v2/auth',
    tokens: () => 'https://oauth2.googleapis.com/token',
    scope: 'https://mail.google.com/',
    // Without both Google gives a lasting token the first time only.
    extras: { access_type: 'offline', prompt: 'consent' },
  },
  microsoft: {
    authorise: (tenant) => microsoft(tenant, 'authorize'),
    tokens: (tenant) => microsoft(tenant, 'token'),
    scope: 'https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access',
    extras: {},
  },
};
