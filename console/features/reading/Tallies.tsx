import type { ReactNode } from 'react';
import type { FeelingLabel } from '#contract/feelings.ts';
import { Chip, EmptyState, Table } from '../../ui/index.ts';
import { feelingWord, MoodMark, percent } from '../feelings/index.ts';
import { by, drifts, enough, rateOf, type Rate, type Tally } from './rates.ts';

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Readings and corrections by feeling and by language, each share with its range; what drifts is named. */
export function Tallies({ tallies }: { tallies: readonly Tally[] }) {
  const all = rateOf(tallies);
  if (all.read === 0) {
    return (
      <EmptyState drawing="glass" title="Nothing was read yet">
        Counts appear with the first customers’ messages.
      </EmptyState>
    );
  }
  return (
    <div className="accuracy">
      <p>
        <b className="num">{all.corrected}</b> of <b className="num">{all.read}</b> readings were corrected:{' '}
        {percent(all.share)}, {range(all)}.
        {all.corrected === 0 && ' That nobody has corrected any does not say that they are right.'}
      </p>
      <Rates caption="By feeling" head="Read as" rates={by(tallies, 'label')} all={all} name={feelingMark} />
      <Rates caption="By language" head="Language" rates={by(tallies, 'language')} all={all} name={languageName} />
    </div>
  );
}

const feelingMark = (label: FeelingLabel) => <MoodMark mood={{ label, intensity: 0 }} words={feelingWord[label]} />;
const languageName = (code: string) => (code === 'unknown' ? 'Too short to tell' : (languages.of(code) ?? code));

interface RatesProps<Name extends string> {
  caption: string;
  head: string;
  rates: readonly (readonly [Name, Rate])[];
  all: Rate;
  name: (name: Name) => ReactNode;
}

function Rates<Name extends string>({ caption, head, rates, all, name }: RatesProps<Name>) {
  return (
    <Table
      caption={caption}
      rowKey={([key]) => key}
      rows={rates}
      columns={[
        { key: 'name', head, cell: ([key]) => name(key), names: true },
        {
          key: 'corrected',
          head: 'Corrected',
          cell: ([, { corrected, read }]) => `${corrected} of ${read}`,
          figure: true,
        },
        { key: 'share', head: 'Share', cell: ([, rate]) => <Share rate={rate} all={all} />, figure: true },
      ]}
    />
  );
}

function Share({ rate, all }: { rate: Rate; all: Rate }) {
  if (rate.read < enough) return <span className="quiet">too few to say</span>;
  return (
    <>
      {drifts(rate, all) && <Chip tone="soon">over twice as often</Chip>} {percent(rate.share)}
      <span className="accuracy-range">{range(rate)}</span>
    </>
  );
}

/** "likely 2 to 7 %". */
const range = ({ low, high }: Rate): string => `likely ${percent(low).replace(/\s%/, '')} to ${percent(high)}`;
