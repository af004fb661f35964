import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { peopleRoutes } from '#contract/people.ts';
import { isTimeZone } from '#server/modules/people/index.ts';
import { setupError } from '#server/platform/setup-error.ts';
import { readPassword } from './password.ts';

const { body } = peopleRoutes['POST /setup'];
export type FirstWorkspace = z.output<typeof body>;

const options = {
  workspace: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
  'password-stdin': { type: 'boolean', default: false },
  'time-zone': { type: 'string' },
  sample: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const wrong: Readonly<Record<string, string>> = {
  workspace: '--workspace is the name that customers know you by, 1 to 200 characters.',
  name: '--name is your name, 1 to 200 characters.',
  email: '--email is not a mail address.',
  password: 'The password is too short: use at least 10 characters; length beats symbols.',
  timeZone: '--time-zone is not a time zone, such as Europe/Dublin.',
};
const hint = 'What it takes: npm run rapport -- help setup';

/** What was asked for on the command line, checked as the API checks it. */
export async function readWanted(args: readonly string[]): Promise<{ wanted: FirstWorkspace; json: boolean }> {
  const { values } = parseArgs({ args: [...args], options });
  const { workspace, email = '', sample, json } = values;
  if (workspace === undefined || email === '') throw setupError('--workspace and --email are needed.', hint);
  if (!values['password-stdin']) {
    throw setupError(
      'The password comes from standard input, which keeps it out of your shell’s history.',
      'Add --password-stdin and pipe it in: … --password-stdin < password.txt',
    );
  }
  const timeZone = values['time-zone'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isTimeZone(timeZone)) throw setupError(wrong['timeZone'] ?? '', hint);
  const name = values.name ?? email.split('@')[0];
  const checked = body.safeParse({ workspace, name, email, password: await readPassword(), timeZone, sample });
  if (checked.success) return { wanted: checked.data, json };
  const field = String(checked.error.issues[0]?.path[0]);
  const tooLong = field === 'password' && checked.error.issues[0]?.code === 'too_big';
  throw setupError(
    tooLong ? 'The password is longer than 200 characters.' : (wrong[field] ?? checked.error.message),
    hint,
  );
}
