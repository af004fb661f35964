import type { FigureId } from '#contract/figures.ts';
import { measuredShare, nameOf, type Part, type SlicePart } from '../measured.ts';
import { column, table, type Desk, type Shown } from '../page.ts';
import { broken, endedWell, keptOf, notReasked, ofCases, passedWhole, recovered, satisfied } from '../parts.ts';
import { outcomes } from '../marks.ts';
import { addDays, lengthOf, slicesOf } from '../range.ts';
import { countsBy, nothing, together, totalOf, type Counts } from '../read.ts';
import type { Family } from '../marks.ts';
import {
  nextForConsistency,
  nextForEmpathy,
  nextForEndings,
  nextForPersonalisation,
  nextForPromptness,
  nextForResolution,
  nextForTrust,
  type Group,
} from './next.ts';

const points = 12;
const families: readonly Family[] = ['promises', 'endings', 'outcomes'];
/** Whoever was helped less than so many days ago can still come back. */
export const settledAfterDays = 8;

/** Seven things people hope for when they write, each with what was measured, its course, and the one thing to do next. */
export async function promisePage(desk: Desk): Promise<Shown> {
  const { tx, asked, names } = desk;
  const step = Math.max(1, Math.ceil(lengthOf(asked) / points));
  const ask = (key: 'inbox' | 'topic') => countsBy(tx, asked, { families, key });
  const firsts = slicesOf(asked, step);
  const settled = addDays(asked.today, -settledAfterDays);
  const [slices, earlier, inboxes, topics, resolution, week] = await Promise.all([
    countsBy(tx, asked, { families, key: 'slice', step }),
    totalOf(tx, asked, families, asked.before),
    ask('inbox'),
    ask('topic'),
    resolutionPillar(desk, { firsts, step, settled }),
    asked.topicId === null ? totalOf(tx, asked, ['heat']) : Promise.resolve(nothing),
  ]);
  const now = together(slices.values());
  const pillar = (id: FigureId, part: (counts: Counts) => Part, next: string | null) =>
    measuredShare(id, part(now), { before: part(earlier), course: courseOf(firsts, slices, part), next });
  const by = (part: (counts: Counts) => Part) => ({
    inboxes: groupsOf(inboxes, names.inbox, part),
    topics: groupsOf(topics, names.topic, part),
  });
  const late = by((counts) => missed(keptOf(counts, 'first_reply')));
  const again = by((counts) => missed(notReasked(counts)));
  const stayed = by((counts) => missed(recovered(counts)));
  const retold = by((counts) => missed(passedWhole(counts)));
  const low = by((counts) => missed(endedWell(counts)));
  const word = by((counts) => missed(keptOf(counts, 'commitment')));
  const figures = [
    pillar('promptness', (counts) => keptOf(counts, 'first_reply'), nextForPromptness(week, late.inboxes)),
    pillar('personalisation', notReasked, nextForPersonalisation(again.inboxes, again.topics)),
    pillar('empathy', recovered, nextForEmpathy(stayed.topics, satisfied(now))),
    pillar('consistency', passedWhole, nextForConsistency(retold.topics)),
    resolution,
    pillar('goodEndings', endedWell, nextForEndings(low.topics)),
    pillar('trust', (counts) => keptOf(counts, 'commitment'), nextForTrust(word.topics, keptOf(now, 'commitment'))),
  ];
  return { figures, tables: [pillarsTable(figures)] };
}

const missed = (part: Part): Part => ({ yes: broken(part), n: part.n });

/** Only what is old enough to say whether the customer came back. */
async function resolutionPillar(
  { tx, asked, names }: Desk,
  { firsts, step, settled }: { firsts: readonly string[]; step: number; settled: string },
) {
  const days = { from: asked.from, to: settled < asked.to ? settled : asked.to };
  const ofOutcomes = { families: ['outcomes'] } as const;
  const part = (counts: Counts): Part => ofCases(counts, outcomes.noRepeat);
  const [slices, earlier, topics] =
    days.to < days.from
      ? [new Map<string, Counts>(), nothing, new Map<string, Counts>()]
      : await Promise.all([
          countsBy(tx, asked, { ...ofOutcomes, key: 'slice', days, step }),
          totalOf(tx, asked, ofOutcomes.families, asked.before),
          countsBy(tx, asked, { ...ofOutcomes, key: 'topic', days }),
        ]);
  const back = groupsOf(topics, names.topic, (counts) => ofCases(counts, outcomes.followedUp));
  return measuredShare('resolution', part(together(slices.values())), {
    before: part(earlier),
    course: courseOf(
      firsts.filter((first) => first <= days.to),
      slices,
      part,
    ),
    next: nextForResolution(back),
  });
}

const courseOf = (
  firsts: readonly string[],
  slices: ReadonlyMap<string, Counts>,
  part: (counts: Counts) => Part,
): SlicePart[] => firsts.map((from, at) => ({ from, ...part(slices.get(String(at)) ?? nothing) }));

export const groupsOf = (
  found: ReadonlyMap<string, Counts>,
  name: (id: string) => string,
  part: (counts: Counts) => Part,
): Group[] => [...found].map(([id, counts]) => ({ id, name: name(id), ...part(counts) })).filter(({ n }) => n > 0);

function pillarsTable(figures: readonly ReturnType<typeof measuredShare>[]) {
  const firsts = figures.find(({ course }) => course.length > 0)?.course.map(({ from }) => from) ?? [];
  return table(
    'course',
    'The course of each',
    null,
    [column('figure', 'Figure', 'text'), ...firsts.map((from) => column(from, from, 'share'))],
    figures.map(({ id, course }) => [
      nameOf(id),
      ...firsts.map((from) => course.find((one) => one.from === from)?.value ?? null),
    ]),
  );
}
