import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-mail-'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = path.join(import.meta.dirname, '../../rapport.ts');
const put = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

test('it prints one line for each mail, in order, and goes on after a bad one', async () => {
  const answer = put(
    'answer.eml',
    'From: Ann <ann@lark.example>\nTo: support+c-1@shop.example\nSubject: Re: Kettle\nMessage-ID: <2@lark.example>\nIn-Reply-To: <1@shop.example>\nAuto-Submitted: auto-replied\n\nThank you!\n\nOn 2 Apr 2026, at 18:26, Shop <shop@shop.example> wrote:\n> Here it is.\n',
  );
  const bomb = put(
    'bomb.eml',
    Array.from({ length: 300 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join(''),
  );
  const files = [answer, path.join(folder, 'none.eml'), bomb, put('empty.eml', '')];
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'mail', 'parse', ...files]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ file }) => file)).toEqual(files);
  expect(lines[0]).toMatchObject({
    from: { name: 'Ann', address: 'ann@lark.example' },
    threading: {
      inReplyTo: ['<1@shop.example>'],
      tokens: [],
      messageIds: [{ place: 'in-reply-to', value: '<1@shop.example>' }],
    },
    automatic: { is: true, kind: 'reply', reasons: ['Auto-Submitted: auto-replied'] },
    visible: 'Thank you!',
    folded: 'On 2 Apr 2026, at 18:26, Shop <shop@shop.example> wrote:\n> Here it is.',
    warnings: ['date-missing'],
  });
  expect(lines[1]).toEqual({ file: files[1], unreadable: expect.stringContaining('ENOENT') as string });
  expect(lines[2]).toEqual({ file: files[2], unreadable: expect.stringContaining('nesting') as string });
  expect(lines[3]).toMatchObject({ visible: '', automatic: { is: false } });
});

test('it says what it takes', async () => {
  const failed = await promisify(execFile)(process.execPath, [script, 'mail', 'parse']).catch(
    (error: unknown) => error as { stderr: string },
  );
  expect(failed.stderr).toContain('No mail is named.');
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'help', 'mail']);
  expect(stdout).toContain('mail parse <file.eml…>');
});
