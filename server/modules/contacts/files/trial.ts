import type { ImportPlan, Trial } from '#contract/contact-files.ts';
import type { Field } from '#contract/fields.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { Table } from './open.ts';
import { hashOf, judge, type Planned } from './plan.ts';
import { askKnown, matchOf, severalWords } from './take-row.ts';

const mostProblems = 200;
const batch = 500;

/** Says what would become of a table, as far as that can be said beforehand. Changes nothing. */
export async function tryOut(turn: Turn, table: Table, plan: ImportPlan, fields: readonly Field[]): Promise<Trial> {
  const counts = { added: 0, changed: 0, skipped: 0, refused: 0 };
  const problems: Trial['problems'] = [];
  const seen = new Set<string>();
  const coming = new Set<string>();
  const refuse = (line: number, column: string | null, message: string): void => {
    if (problems.length < mostProblems) problems.push({ line, column, message });
  };
  for (let from = 0; from < table.rows.length; from += batch) {
    const judged: { line: number; planned: Planned }[] = [];
    for (const { line, cells } of table.rows.slice(from, from + batch)) {
      const hash = hashOf(cells).toString('base64');
      const found = judge(cells, plan.columns, table.headers, fields);
      if (seen.has(hash)) counts.skipped++;
      else if ('planned' in found) judged.push({ line, planned: found.planned });
      else {
        counts.refused++;
        for (const { column, message } of found.problems) refuse(line, column, message);
      }
      seen.add(hash);
    }
    const known = await askKnown(
      turn,
      judged.map(({ planned }) => planned),
    );
    for (const { line, planned } of judged) {
      const match = matchOf(planned, known);
      const words = planned.identities.flatMap(({ kind, value }) => (kind === 'phone' ? [] : [`${kind} ${value}`]));
      const isKnown = match !== 'nobody' || words.some((one) => coming.has(one));
      for (const one of words) coming.add(one);
      if (match === 'several') {
        counts.refused++;
        refuse(line, null, severalWords);
      } else if (!isKnown) counts.added++;
      else if (plan.known === 'skip') counts.skipped++;
      else counts.changed++;
    }
  }
  return { rows: table.rows.length, ...counts, problems };
}
