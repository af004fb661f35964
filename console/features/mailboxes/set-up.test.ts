import { describe, expect, it } from 'vitest';
import type { Mailbox } from '#contract/mailboxes.ts';
import { begin, choose, goesToProvider, toConsent, toSave } from './set-up.ts';

const filled = { ...begin(undefined), address: ' help@shop.example ', password: 'app password' };

describe('the guided set-up', () => {
  it('fills in where a house has its servers', () => {
    expect(toSave(choose(filled, 'google'), true)).toEqual({
      address: 'help@shop.example',
      imap: { host: 'imap.gmail.com', port: 993, security: 'tls', user: 'help@shop.example', signIn: 'password' },
      smtp: { host: 'smtp.gmail.com', port: 465, security: 'tls', user: 'help@shop.example', signIn: 'password' },
      secrets: { imapPassword: 'app password', smtpPassword: 'app password' },
      backfillDays: 7,
    });
  });

  it('signs in with a token where a house takes nothing else', () => {
    const form = { ...choose(filled, 'microsoft'), clientId: 'id', refreshToken: 'token' };
    const saved = toSave(form, true);
    expect(saved.imap).toMatchObject({ host: 'outlook.office365.com', signIn: 'microsoft' });
    expect(saved.secrets).toEqual({ oauth: { clientId: 'id', refreshToken: 'token', tenant: 'common' } });
  });

  it('guesses a server of one’s own, and needs none to be tried', () => {
    expect(choose(filled, 'other')).toMatchObject({ imapHost: 'imap.shop.example', smtpHost: 'smtp.shop.example' });
    expect(toSave(choose(filled, 'none'), true)).toMatchObject({ imap: null, smtp: null, secrets: {} });
  });

  it('keeps what it is not told anew, and brings nothing in twice', () => {
    const server = {
      host: 'mx.shop.example',
      port: 143,
      security: 'starttls',
      user: 'desk',
      signIn: 'password',
    } as const;
    const mailbox = { address: 'help@shop.example', imap: server, smtp: { ...server, port: 587 } } as Mailbox;
    expect(toSave(begin(mailbox), false)).toEqual({
      ...{ address: 'help@shop.example', imap: server, smtp: { ...server, port: 587 } },
      ...{ secrets: {}, backfillDays: 0 },
    });
  });

  it('leads to the provider where no token was pasted, with the client that was named or the one that is kept', () => {
    const form = { ...choose(filled, 'microsoft'), clientId: ' id ', clientSecret: 'hush' };
    expect(goesToProvider(form, false)).toBe(true);
    expect(goesToProvider({ ...form, refreshToken: 'token' }, false)).toBe(false);
    expect(goesToProvider({ ...form, clientId: '' }, true)).toBe(false);
    expect(goesToProvider(choose(filled, 'google'), false)).toBe(false);
    expect(toConsent(form, true)).toMatchObject({
      ...{ address: 'help@shop.example', backfillDays: 7, imap: { signIn: 'microsoft', user: 'help@shop.example' } },
      client: { clientId: 'id', clientSecret: 'hush', tenant: 'common' },
    });
    expect(toConsent({ ...form, clientId: '' }, false)).not.toHaveProperty('client');
  });
});
