import { expect, test } from 'vitest';
import { handInCommand } from './hand-in.ts';

test('the command prints a whole mail and sends it to the port', () => {
  const [print, send] = handInCommand('localhost', 2525, 'help@shop.example').split(' | ');
  expect(print).toContain(String.raw`\r\nTo: help@shop.example\r\nSubject: `);
  expect(print).toMatch(/^printf 'From: .*\\r\\n\\r\\nHello, .*\\r\\n'$/);
  expect(send).toMatch(/ --mail-rcpt 'help@shop\.example' smtp:\/\/localhost:2525 2>&1$/);
});

test('nothing in an address runs', () => {
  const command = handInCommand('localhost', 2525, "o'$(reboot)%s@shop.example");
  expect(command).toContain(String.raw`--mail-rcpt 'o'\''$(reboot)%s@shop.example'`);
  expect(command).toContain(String.raw`To: o'\''$(reboot)%%s@shop.example`);
});
