import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** The product's own source files below these folders; tests aside. */
export async function sourcesIn(...folders: readonly string[]): Promise<{ file: string; text: string }[]> {
  const found: { file: string; text: string }[] = [];
  for (const folder of folders) {
    for await (const file of glob(`${folder}/**/*.{ts,tsx}`, { cwd: root })) {
      if (/\.(test|fixture)\.tsx?$/.test(file)) continue;
      found.push({ file, text: await readFile(path.join(root, file), 'utf8') });
    }
  }
  return found;
}
