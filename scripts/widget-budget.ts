import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the widget may weigh on a customer's site, in bytes after gzip -9. Prints both sums; exits 1 when one is larger. */
const dist = join(import.meta.dirname, '../dist/widget');
const budgets = [
  { part: 'loader', limit: 4 * 1024, files: () => Promise.resolve(['rapport.js']) },
  { part: 'chat', limit: 45 * 1024, files: chatFiles },
];

/** The page and every asset of the build: all of it may be loaded. */
async function chatFiles(): Promise<string[]> {
  const assets = await readdir(join(dist, 'assets'));
  return ['chat.html', ...assets.map((name) => join('assets', name))];
}

async function weigh(file: string): Promise<number> {
  return gzipSync(await readFile(join(dist, file)), { level: 9 }).byteLength;
}

for (const { part, limit, files } of budgets) {
  try {
    const weights = await Promise.all((await files()).map(weigh));
    const bytes = weights.reduce((sum, weight) => sum + weight, 0);
    const fits = bytes <= limit;
    console.log(`${part.padEnd(7)} ${String(bytes).padStart(6)} bytes, limit ${limit}${fits ? '' : ', too large'}`);
    if (!fits) process.exitCode = 1;
  } catch {
    console.error(`${part.padEnd(7)} is not built: run npm run build first.`);
    process.exitCode = 1;
  }
}
