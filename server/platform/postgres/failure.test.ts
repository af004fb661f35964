import { expect, test } from 'vitest';
import { failure } from './failure.ts';

test.each([
  ['FATAL:  could not write to file "pg_wal/xlogtemp.7": No space left on device', /^Free at least/],
  ["ENOSPC: no space left on device, copyfile '/a' -> '/b'", /^Free at least/],
  ['initdb: error: could not look up effective user ID 1234: user does not exist', /etc\/passwd|has one/],
  ['spawn /data/pg-18/bin/initdb ENOENT', /glibc/],
  ['postgres: error while loading shared libraries: libicui18n.so.60', /glibc/],
  ['FATAL:  database files are incompatible with server', /version of Rapport that made it/],
])('%s: says what to do', (output, hint) => {
  expect(failure('PostgreSQL did not start.', output).hint).toMatch(hint);
});

test('an unknown failure shows the last lines that PostgreSQL wrote, and only those', () => {
  const { message } = failure('PostgreSQL did not start.', 'one\ntwo\nthree\nfour\nfive\n');
  expect(message).toBe('PostgreSQL did not start.\ntwo\nthree\nfour\nfive');
});
