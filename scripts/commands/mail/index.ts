import { setupError } from '#server/platform/setup-error.ts';
import type { Command } from '../list.ts';
import * as bring from './import.ts';
import * as parse from './parse.ts';

/** What can be done with mails, each in a file beside. */
const parts: Readonly<Record<string, Command>> = { parse, import: bring };

export const usage = Object.values(parts)
  .map((part) => part.usage)
  .join('\n\n');

export async function run([name = '', ...args]: readonly string[]): Promise<void> {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined)
    throw setupError(`There is no command “mail ${name}”.`, 'What there is: npm run rapport -- help mail');
  await part.run(args);
}
