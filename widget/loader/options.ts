import type { Theme } from '../wire.ts';

/** A signed identity, or a function that fetches one. */
export type Identity = string | (() => string | Promise<string>);

export interface Options {
  readonly inbox: string;
  readonly identity: Identity | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly position: 'left' | 'right';
  readonly hideLauncher: boolean;
  readonly language: string | null;
  readonly theme: Theme;
}

/** What `boot` was given, with the rest filled in. Throws when it is of no use. */
export function readOptions(given: unknown): Options {
  const from = (typeof given === 'object' ? given : null) as Partial<Record<keyof Options, unknown>> | null;
  const inbox = text(from?.inbox);
  if (inbox === null) throw new TypeError('Rapport: boot needs { inbox } with the public key of the inbox.');
  const theme = from?.theme;
  return {
    inbox,
    identity: readIdentity(from?.identity),
    name: text(from?.name),
    email: text(from?.email),
    position: from?.position === 'left' ? 'left' : 'right',
    hideLauncher: from?.hideLauncher === true,
    language: text(from?.language),
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  };
}

export function readIdentity(given: unknown): Identity | null {
  return typeof given === 'function' ? (given as () => string) : text(given);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
