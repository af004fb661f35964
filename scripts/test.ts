import { build, isBuilt } from './build.ts';
import { needChromium } from './chromium.ts';
import { needDovecot } from './dovecot.ts';
import { run } from './run.ts';

/** `npm test [name]`: every test, journeys in a real Chromium and mail from a real Dovecot included; with a name, the test files that match it. */

const wanted = process.argv.slice(2);
const chromium = await needChromium();
if (chromium === null) process.exit(1);
process.env['CHROMIUM'] = chromium;
const dovecot = await needDovecot();
if (dovecot === null) process.exit(1);
process.env['DOVECOT'] = dovecot;
if (!isBuilt()) await build((step) => console.log(`${step} …`));
if (!(await run('vitest', 'run', ...wanted))) process.exit(1);
