import type { Reading } from '#contract/contact-files.ts';
import type { Field } from '#contract/fields.ts';
import { guessAll } from './guess.ts';
import type { Table } from './open.ts';

/** How a table was read, and what each of its columns seems to hold. */
export function readingOf({ charset, separator, headers, rows }: Table, fields: readonly Field[]): Reading {
  const examples = headers.map((_, i) => rows.slice(0, 5).map(({ cells }) => cells[i] ?? ''));
  const guesses = guessAll(headers, examples, fields);
  return {
    ...{ charset, separator },
    columns: headers.map((header, i) => ({
      header,
      guess: guesses[i] ?? 'ignore',
      examples: (examples[i] ?? []).slice(0, 3).map((one) => one.slice(0, 100)),
    })),
  };
}
