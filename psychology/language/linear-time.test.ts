/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Customers' and agents' texts are anybody's: no pattern may take more than linear time on any of them. */
const ROOM = join(import.meta.dirname, '..');

/** Without an unbounded (or large) repetition a match tries a constant number of characters. */
const REPEATS = /[*+]|\{\d+,\}|\{(?:\d+,)?\d{2,}\}/;

interface Pattern {
  file: string;
  source: string;
  flags: string;
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
  visit(ts.createSourceFile(file, readFileSync(join(ROOM, file), 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .sort();
const patterns = files.flatMap(patternsIn).filter((pattern) => REPEATS.test(pattern.source));

describe('patterns in psychology', () => {
  it('are all written as literals, so that this test sees them', () => {
    const built = files.filter((file) => /\bRegExp\(/.test(readFileSync(join(ROOM, file), 'utf8')));
    expect(built).toEqual([]);
  });

  it('are told apart from harmful ones', async () => {
    expect((await check('(a|a)*$', '')).status).toBe('vulnerable');
  });

  it.each(patterns)(
    '$file /$source/$flags is linear',
    async ({ source, flags }) => {
      expect((await check(source, flags, { timeout: 50_000 })).status).toBe('safe');
    },
    60_000,
  );
});
