import { expect, test } from 'vitest';
import { companyDomains, nameOfDomain } from './domain.ts';

test.each([
  ['maya@lark.example', ['lark.example']],
  ['maya@Post.Lark.Example', ['post.lark.example', 'lark.example']],
  ['maya@gmail.com', []],
  ['maya@mail.yahoo.co.uk', []],
  ['maya@localhost', []],
  ['maya@mail.example', []],
  ['maya@post.lark.example', ['post.lark.example', 'lark.example']],
  ['maya@lark .example', []],
  ['maya', []],
  ['"a@b"@lark.example', ['lark.example']],
])('%s', (address, domains) => {
  expect(companyDomains(address)).toEqual(domains);
});

test.each([
  ['lark.example', 'Lark'],
  ['lark-kettle.co.uk', 'Lark Kettle'],
  ['post.lark.com', 'Lark'],
  ['co.uk', 'Co'],
])('%s is %s', (domain, name) => {
  expect(nameOfDomain(domain)).toBe(name);
});
