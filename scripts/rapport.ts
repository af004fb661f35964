import { commands } from './commands/list.ts';
import { explain } from './commands/explain.ts';
import { help } from './commands/help.ts';
import { giveUp } from './say.ts';

/** `npm run rapport -- <command>`: what is done beside the running server. */

const [name = 'help', ...args] = process.argv.slice(2);
const entry = commands[name];

try {
  if (name === 'help' || name === '--help' || name === '-h') await help(args[0]);
  else if (entry === undefined || args.includes('--help')) await help(name);
  else await (await entry.load()).run(args);
} catch (error) {
  giveUp(explain(error, name));
}
