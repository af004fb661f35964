import { run } from './run.ts';

/** Holds what browsers must load to its budget. */
const fine = (
  await Promise.all([
    run(process.execPath, 'scripts/widget-budget.ts'),
    run(process.execPath, 'scripts/console-budget.ts'),
  ])
).every(Boolean);
process.exit(fine ? 0 : 1);
