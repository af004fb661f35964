import type { FigureId } from '#contract/figures.ts';
import type { Measured } from '#contract/measured.ts';
import { EvidenceCard, HoverCard, WhyButton } from '../../ui/index.ts';
import { changeWords, counted, figureOf, range, show } from './words.ts';

/** What is counted, one hover or focus away: in words, with its counts, its range and where it comes from. */
export function Definition({ id, measured }: { id: FigureId; measured?: Measured }) {
  const { name, definition, unit, interval, source, aim } = figureOf(id);
  const known = measured !== undefined && measured.value !== null;
  const likely = known ? range(measured, unit) : null;
  const before = known ? changeWords(measured) : null;
  return (
    <HoverCard label={`What ${name} counts`} trigger={<WhyButton label={`What ${name} counts`} />}>
      <EvidenceCard
        verdict={<b>{name}</b>}
        why={`${definition} Counted from: ${source.charAt(0).toLowerCase()}${source.slice(1)}.`}
        parts={[
          ...(known && unit === 'share' ? [{ name: 'Counted', value: counted(measured) }] : []),
          ...(likely === null ? [] : [{ name: 'Likely range, 95 %', value: `${likely} (${interval})` }]),
          ...(before === null ? [] : [{ name: 'Before', value: before }]),
          ...(aim === undefined ? [] : [{ name: 'Aim', value: `${show(aim, unit)}, a default by design` }]),
        ]}
      />
    </HoverCard>
  );
}
