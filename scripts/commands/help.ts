import { setupError } from '#server/platform/setup-error.ts';
import { bold } from '../say.ts';
import { commands } from './list.ts';

/** Every command with its sentence, or one with all that it takes. */
export async function help(name?: string): Promise<void> {
  if (name === undefined) {
    console.log(`${bold('npm run rapport -- <command>')}\n`);
    const names = { help: 'Say what there is; with a command, what it takes.', ...aboutAll() };
    for (const [command, about] of Object.entries(names)) console.log(`  ${bold(command.padEnd(9))} ${about}`);
    return;
  }
  const entry = commands[name];
  if (entry === undefined) throw setupError(`There is no command “${name}”.`, 'See them all: npm run rapport -- help');
  const { usage } = await entry.load();
  console.log(`${entry.about}\n\n${usage}`);
}

const aboutAll = (): Record<string, string> =>
  Object.fromEntries(Object.entries(commands).map(([name, { about }]) => [name, about]));
