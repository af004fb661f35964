import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run.ts';

/** What the console loads before anything is shown: its entry and whatever that imports at once, gzipped. */
const limit = 200 * 1024;
const folder = path.join(root, 'dist/console');
const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
const bytes = files.reduce(
  (sum, file) => sum + gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length,
  0,
);
console.log(`console, at once: ${String(bytes)} of ${String(limit)} bytes (${String(files.length)} files)`);
if (files.length === 0 || bytes > limit) process.exit(1);
