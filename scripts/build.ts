import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setupError } from '#server/platform/setup-error.ts';
import { giveUp, quiet } from './say.ts';

/** Builds the console and the chat into dist/, which the server serves. */

const root = path.join(import.meta.dirname, '..');
const stampFile = path.join(root, 'dist/stamp');
const sources = ['console', 'widget', 'sdk', 'psychology', 'contract', 'package-lock.json', ...configs()];

function configs(): string[] {
  return readdirSync(root).filter((name) => /^vite\..*config\.ts$|^vite\.config\.ts$/.test(name));
}

const parts: Readonly<Record<string, string>> = {
  'vite.config.ts': 'Building the console',
  'vite.widget.config.ts': 'Building the chat',
  'vite.loader.config.ts': 'Building the chat’s loader',
};

/** A mark of everything that goes into the build: names, sizes and times, so that an unchanged tree costs milliseconds. */
function stampOf(): string {
  const hash = createHash('sha256');
  const add = (file: string): void => {
    const stat = statSync(path.join(root, file));
    if (stat.isDirectory()) for (const name of readdirSync(path.join(root, file)).sort()) add(path.join(file, name));
    else if (!file.includes('.test.'))
      hash.update(`${file} ${String(stat.size)} ${String(Math.floor(stat.mtimeMs))}\n`);
  };
  for (const source of sources) if (existsSync(path.join(root, source))) add(source);
  return hash.digest('hex');
}

/** Whether dist/ is what the sources give. A shipped build without sources counts. */
export function isBuilt(): boolean {
  return (
    existsSync(stampFile) && (readFileSync(stampFile, 'utf8') === stampOf() || process.env['RAPPORT_BUILT'] === '1')
  );
}

export async function build(onProgress: (step: string) => void): Promise<void> {
  const { build: bundle } = await import('vite').catch((error: unknown) => {
    throw setupError(
      'The console is not built, and its tools are not installed.',
      'Run npm ci (with the development packages) and npm run build, then start again.',
      error,
    );
  });
  const stamp = stampOf();
  for (const name of configs().sort()) {
    onProgress(parts[name] ?? `building ${name}`);
    await bundle({ configFile: path.join(root, name), logLevel: 'error' });
  }
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

if (import.meta.main) await build((step) => console.log(quiet(`  ${step} …`))).catch(giveUp);
