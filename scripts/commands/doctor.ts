import { parseArgs } from 'node:util';
import { readConfig } from '#server/platform/config.ts';
import { isSetupError } from '#server/platform/setup-error.ts';
import { bold, quiet } from '../say.ts';
import { checkDatabase } from './checks/database.ts';
import type { Finding } from './checks/finding.ts';
import { checkMachine } from './checks/machine.ts';

export const usage = `npm run rapport -- doctor [--json]

  Looks at the settings, the data folder, the disk, the build, the server and the database. Changes nothing.
  Ends with 1 when something stands in the way.
  --json   Print [{"name", "state", "says", "todo"}]; the state is good, note or bad.`;

const marks = { good: '✓', note: '–', bad: '✗' };

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
  const findings = await examine();
  if (values.json) console.log(JSON.stringify(findings, null, 2));
  else for (const finding of findings) print(finding);
  if (findings.some(({ state }) => state === 'bad')) process.exitCode = 1;
}

async function examine(): Promise<readonly Finding[]> {
  try {
    const config = readConfig();
    return [...(await checkMachine(config)), ...(await checkDatabase(config))];
  } catch (error) {
    if (!isSetupError(error)) throw error;
    return [{ name: 'settings', state: 'bad', says: error.message, todo: error.hint }];
  }
}

function print({ name, state, says, todo }: Finding): void {
  console.log(`${marks[state]} ${bold(name.padEnd(9))} ${says}`);
  if (todo !== null) console.log(quiet(`  ${' '.repeat(10)}${todo}`));
}
