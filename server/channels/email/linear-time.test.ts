import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Mails are anybody's: no pattern may take more than linear time on any of them. */
const rooms = ['arrive', 'automatic', 'compose', 'fold', 'identity', 'markup', 'parse', 'send', 'sent', 'threading'];

/** Without an unbounded (or large) repetition a match tries a constant number of characters. */
const repeats = /[*+]|\{\d+,\}|\{(?:\d+,)?\d{2,}\}/;

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

function patternsIn(file: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

const files = rooms.flatMap((room) =>
  readdirSync(join(import.meta.dirname, room))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(room, file)),
);
const patterns = files.flatMap(patternsIn).filter(({ source }) => repeats.test(source));

describe('patterns on mails', () => {
  it('are all written as literals, so that this test sees them', () => {
    const built = files.filter((file) => /\bRegExp\(/.test(readFileSync(join(import.meta.dirname, file), 'utf8')));
    expect(built).toEqual([]);
  });

  it('are told apart from harmful ones', async () => {
    expect((await check('(a|a)*$', '')).status).toBe('vulnerable');
  });

  it.each(patterns)('$file /$source/$flags is linear', async ({ source, flags }) => {
    expect((await check(source, flags, { timeout: 50_000 })).status).toBe('safe');
  });
});
