import { reversals, standardise } from '#psychology/measure/index.ts';
import { keptOf } from '../parts.ts';
import type { Counts } from '../read.ts';

/**
 * Teams have different mixes of inboxes, and inboxes of teams: what they would have reached with the same mix, and where that
 * turns the order round. `by`: which of a cell's two names, `team inbox`, is compared.
 */
export function onSameMix(cells: ReadonlyMap<string, Counts>, by: 0 | 1, nameOf: (id: string) => string) {
  const strata = [...cells].map(([key, counts]) => {
    const ids = key.split(' ');
    return { group: ids[by] ?? '', name: ids[1 - by] ?? '', ...keptOf(counts, 'first_reply') };
  });
  const groups = [...Map.groupBy(strata, ({ group }) => group)].map(([name, own]) => ({ name, strata: own }));
  return {
    shares: new Map(standardise(groups).map(({ name, standardised }) => [name, standardised])),
    remarks: reversals(groups.map(({ name, strata: own }) => ({ name: nameOf(name), strata: own }))).map(
      ({ words }) => words,
    ),
  };
}
