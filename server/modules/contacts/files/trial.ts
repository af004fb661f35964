import type { ImportPlan, Trial } from '#contract/contact-files.ts';
import type { Field } from '#contract/fields.ts';
import type { Turn } from '#server/platform/turn.ts';
import { standingOf } from '../consent/store.ts';
import { isNews, takenBack } from './consent-cells.ts';
import type { Table } from './open.ts';
import { hashOf, judge, type Planned, type RowProblem } from './plan.ts';
import { askKnown, matchOf, severalWords, type Match } from './take-row.ts';

const mostProblems = 200;
const batch = 500;

interface Fit {
  readonly line: number;
  readonly planned: Planned;
  readonly leftOut: readonly RowProblem[];
}

/** Says what would become of a table, as far as that can be said beforehand. Changes nothing. */
export async function tryOut(turn: Turn, table: Table, plan: ImportPlan, fields: readonly Field[]): Promise<Trial> {
  const counts = { added: 0, changed: 0, skipped: 0, refused: 0, incomplete: 0 };
  const consents = { given: 0, withdrawn: 0 };
  const [problems, leftOut]: [Trial['problems'], Trial['leftOut']] = [[], []];
  const seen = new Set<string>();
  const coming = new Set<string>();
  const measure = { plan, headers: table.headers, fields, now: turn.now };
  const refuse = (line: number, all: readonly RowProblem[]): void => {
    counts.refused++;
    name(problems, line, all);
  };
  for (let from = 0; from < table.rows.length; from += batch) {
    const fit: Fit[] = [];
    for (const { line, cells } of table.rows.slice(from, from + batch)) {
      const hash = hashOf(cells).toString('base64');
      const found = judge(cells, measure);
      if (seen.has(hash)) counts.skipped++;
      else if ('planned' in found) fit.push({ line, ...found });
      else refuse(line, found.problems);
      seen.add(hash);
    }
    const known = await askKnown(
      turn,
      fit.map(({ planned }) => planned),
    );
    const matched = fit.map((row) => ({ ...row, match: matchOf(row.planned, known) }));
    const standing = await standingBy(turn, matched);
    for (const { line, planned, leftOut: cells, match } of matched) {
      const words = planned.identities.flatMap(({ kind, value }) => (kind === 'phone' ? [] : [`${kind} ${value}`]));
      const isKnown = match !== 'nobody' || words.some((one) => coming.has(one));
      for (const one of words) coming.add(one);
      if (match === 'several') {
        refuse(line, [{ column: null, message: severalWords }]);
        continue;
      }
      if (isKnown && plan.known === 'skip') {
        counts.skipped++;
        continue;
      }
      counts[isKnown ? 'changed' : 'added']++;
      const stands = match === 'nobody' ? [] : (standing.get(match.contactId) ?? []);
      for (const one of planned.consents) if (isNews(one, stands)) consents[one.given ? 'given' : 'withdrawn']++;
      const all = [...cells, ...takenBack(planned.consents, stands)];
      if (all.length > 0) counts.incomplete++;
      name(leftOut, line, all);
    }
  }
  return { rows: table.rows.length, ...counts, consents, problems, leftOut };
}

function name(list: Trial['problems'], line: number, all: readonly RowProblem[]): void {
  for (const { column, message } of all) if (list.length < mostProblems) list.push({ line, column, message });
}

/** What stands in the ledger of those who are known, where rows say something about it. */
async function standingBy(turn: Turn, rows: readonly { readonly planned: Planned; readonly match: Match }[]) {
  const ids = rows.flatMap(({ planned, match }) =>
    planned.consents.length === 0 || typeof match === 'string' ? [] : match.contactId,
  );
  return Map.groupBy(ids.length === 0 ? [] : await standingOf(turn.tx, ids), ({ contactId }) => contactId);
}
