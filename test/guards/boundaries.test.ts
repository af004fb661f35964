import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Each import rule has an example that it must refuse, and one beside it that it must let pass. */
const root = path.join(import.meta.dirname, '../..');
const rules = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[];
};

type Example = readonly [from: string, to: string, type?: 'type'];
const forbidden: Record<string, Example> = {
  'psychology-is-pure': ['psychology/tone/a.ts', 'contract/a.ts', 'type'],
  'contract-depends-on-zod': ['contract/b.ts', 'server/platform/a.ts'],
  'contract-takes-types-from-psychology': ['contract/c.ts', 'psychology/tone/b.ts'],
  'sdk-takes-types-from-contract': ['sdk/a.ts', 'psychology/tone/b.ts', 'type'],
  'sdk-imports-no-contract-code': ['sdk/b.ts', 'contract/a.ts'],
  'widget-stays-small': ['widget/a.ts', 'psychology/tone/b.ts', 'type'],
  'widget-takes-types-from-contract': ['widget/b.ts', 'contract/a.ts'],
  'console-never-server': ['console/app/a.ts', 'server/platform/a.ts', 'type'],
  'console-takes-types-from-contract': ['console/app/b.ts', 'contract/a.ts'],
  'ui-has-no-product-words': ['console/ui/a.ts', 'contract/a.ts', 'type'],
  'features-by-their-index': ['console/features/contacts/a.ts', 'console/features/people/store.ts'],
  'platform-has-no-product-words': ['server/platform/b.ts', 'contract/a.ts', 'type'],
  'modules-never-channels': ['server/modules/contacts/a.ts', 'server/channels/email/a.ts'],
  'modules-by-their-index': ['server/modules/contacts/b.ts', 'server/modules/people/store.ts'],
  'channels-enter-by-conversations': ['server/channels/email/b.ts', 'server/modules/people/index.ts'],
  'no-circular': ['server/modules/loops/a.ts', 'server/modules/loops/a.ts'],
  'no-unresolvable': ['server/platform/c.ts', 'server/platform/nowhere.ts'],
};
const allowed: Example[] = [
  ['contract/d.ts', 'psychology/tone/b.ts', 'type'],
  ['sdk/c.ts', 'contract/a.ts', 'type'],
  ['widget/c.ts', 'sdk/d.ts'],
  ['console/features/contacts/b.ts', 'console/features/people/index.ts'],
  ['console/features/contacts/c.ts', 'psychology/tone/b.ts'],
  ['server/modules/contacts/c.ts', 'server/modules/people/index.ts'],
  ['server/modules/contacts/c.test.ts', 'server/modules/people/store.ts'],
  ['server/channels/email/c.ts', 'server/modules/conversations/index.ts'],
  ['server/platform/d.ts', 'contract/define.ts', 'type'],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}
let folder: string;
let found: Violation[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rapport-boundaries-'));
  for (const [from, to, type] of [...Object.values(forbidden), ...allowed]) await put(from, to, type);
  await put('server/modules/loops/a.ts', 'server/modules/loops/b.ts');
  await put('server/modules/loops/b.ts', 'server/modules/loops/a.ts');
  await writeFile(
    path.join(folder, 'tsconfig.json'),
    '{"compilerOptions":{"module":"nodenext","allowImportingTsExtensions":true,"noEmit":true}}',
  );
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
  const program = path.join(root, 'node_modules/.bin/depcruise');
  const rooms = ['psychology', 'contract', 'sdk', 'server', 'console', 'widget'];
  const options = ['--config', path.join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const run = promisify(execFile)(process.execPath, [program, ...options, ...rooms], { cwd: folder, maxBuffer: 1e8 });
  const { stdout } = await run.catch((failed: unknown) => failed as { stdout: string });
  found = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a file that imports another, and the other where it is not there yet. */
async function put(from: string, to: string, type?: 'type'): Promise<void> {
  const write = async (file: string, text: string, flag: string): Promise<void> => {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), text, { flag }).catch(() => undefined);
  };
  const address = path.relative(path.dirname(from), to);
  const relative = address.startsWith('.') ? address : `./${address}`;
  const line =
    type === undefined
      ? `import { x } from '${relative}';\nexport const y = x;\n`
      : `import type { X } from '${relative}';\nexport const y = 1 as X;\n`;
  await write(from, line, 'w');
  if (!to.includes('nowhere')) await write(to, 'export const x = 1;\nexport type X = number;\n', 'wx');
}

test('every rule has its example', () => {
  expect(Object.keys(forbidden).sort()).toEqual(rules.forbidden.map((rule) => rule.name).sort());
});
test.each(Object.keys(forbidden))('%s refuses its example', (name) => {
  const [from] = forbidden[name] ?? [''];
  expect(found.filter((violation) => violation.rule.name === name).map((violation) => violation.from)).toContain(from);
});
test.each(allowed)('%s may import %s', (from) => {
  expect(found.filter((violation) => violation.from === from)).toEqual([]);
});
