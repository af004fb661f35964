import { run } from './run.ts';
import { bold } from './say.ts';

/** `npm run check`: format, lint, boundaries, types, byte budgets, migrations. All of them run; any failure fails. */

const steps: readonly (readonly [name: string, ...command: readonly [string, ...string[]]])[] = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['types', 'tsc', '--noEmit'],
  ['types of psychology, pure', 'tsc', '--noEmit', '-p', 'psychology/tsconfig.pure.json'],
  ['types of the contract, pure', 'tsc', '--noEmit', '-p', 'contract/tsconfig.pure.json'],
  ['types of the sdk', 'tsc', '--noEmit', '-p', 'sdk'],
  ['types of the console', 'tsc', '--noEmit', '-p', 'console'],
  ['types of the chat', 'tsc', '--noEmit', '-p', 'widget'],
  // In parts, since what the rules on types remember of everything at once is more than a usual process holds.
  ['lint of the server', 'eslint', 'server', 'contract', 'sdk'],
  ['lint of the console', 'eslint', 'console', 'widget', 'psychology'],
  ['lint of the rest', 'eslint', '.', '--ignore-pattern', '{server,contract,sdk,console,widget,psychology}/**'],
  ['boundaries', 'depcruise', 'psychology', 'contract', 'sdk', 'server', 'console', 'widget'],
  ['migrations', 'squawk', ...migrations()],
  ['build', process.execPath, 'scripts/build.ts'],
  ['bytes', process.execPath, 'scripts/budgets.ts'],
];

function migrations(): [string, ...string[]] {
  return ['--config', '.squawk.toml', 'server/migrations/*.sql'];
}

const failed: string[] = [];
for (const [name, program, ...args] of steps) {
  console.log(bold(`– ${name}`));
  if (!(await run(program, ...args))) failed.push(name);
}
if (failed.length > 0) {
  console.error(bold(`\nFailed: ${failed.join(', ')}`));
  process.exit(1);
}
console.log(bold('\nAll checks pass.'));
