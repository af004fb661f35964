import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pageOf } from './page.ts';
import { zip } from './zip.ts';

test('another program takes the archive apart again', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-zip-'));
  try {
    const at = '2026-03-02T10:20:30Z';
    const bytes = Buffer.from([0, 255, 1, 254, 10, 13]);
    const archive = zip([
      { name: 'read me.html', at, bytes: Buffer.from('<p>Zoë</p>') },
      { name: 'files/001 Rechnung für Zoë.bin', at, bytes },
      { name: 'empty', at, bytes: Buffer.alloc(0) },
    ]);
    writeFileSync(path.join(folder, 'copy.zip'), archive);
    const script = `import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2]); print('|'.join(z.namelist())); print(z.infolist()[0].date_time)`;
    const said = execFileSync('python3', ['-c', script, path.join(folder, 'copy.zip'), folder], {
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    }).toString();
    expect(said.trim().split('\n')).toEqual([
      'read me.html|files/001 Rechnung für Zoë.bin|empty',
      '(2026, 3, 2, 10, 20, 30)',
    ]);
    expect(readFileSync(path.join(folder, 'files/001 Rechnung für Zoë.bin'))).toEqual(bytes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('what people wrote is words on the page, never markup', () => {
  const html = pageOf('<b>Eve</b>', 'now', { notes: { text: '<script>alert(1)</script>', '<img>': ['"&'] } });
  expect(html).not.toMatch(/<script|<img|<b>Eve/);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});
