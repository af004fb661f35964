/** What a command's module gives: how it is called, and what it does. `run` throws SetupError for a user's mistake. */
export interface Command {
  readonly usage: string;
  readonly run: (args: readonly string[]) => Promise<void>;
}
interface Entry {
  readonly about: string;
  readonly load: () => Promise<Command>;
}

/** Every command of `npm run rapport`; a new one is a line here and a file beside. */
export const commands: Readonly<Record<string, Entry>> = {
  setup: { about: 'Make the first workspace and its owner.', load: () => import('./setup.ts') },
  password: { about: 'Give somebody who lost theirs a new password.', load: () => import('./new-password.ts') },
  migrate: { about: 'Bring the schema up to date.', load: () => import('./migrate.ts') },
  doctor: {
    about: 'Look whether everything that Rapport needs is there, and say what to do.',
    load: () => import('./doctor.ts'),
  },
  train: {
    about: 'Train the reader of emotions from its corpora.',
    load: () => import('./train.ts'),
  },
  emotion: {
    about: 'Judge the reader of emotions on labelled texts, or read texts with it.',
    load: () => import('./emotion/index.ts'),
  },
  mail: {
    about: 'Read mails from files as Rapport would, or bring an archive of them in.',
    load: () => import('./mail/index.ts'),
  },
  balance: {
    about: 'Reckon the experience balance of every customer anew.',
    load: () => import('./balance.ts'),
  },
  replay: { about: 'Play conversations from a file through the API.', load: () => import('./replay.ts') },
};
