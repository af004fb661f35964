import type { Measured } from '#contract/measured.ts';
import { classes } from '../../ui/index.ts';
import { Trend } from './charts/Trend.tsx';
import { Whisker } from './charts/Whisker.tsx';
import { Definition } from './Definition.tsx';
import { changeWords, counted, figureOf, range, show } from './words.ts';

/** The figures of a page, each with its range, its counts and what it was before. */
export function FigureCards({ figures, currency }: { figures: readonly Measured[]; currency: string | undefined }) {
  return (
    <ul className="figures">
      {figures.map((measured) => (
        <li key={measured.id} className="card pad">
          <FigureCard measured={measured} currency={currency} />
        </li>
      ))}
    </ul>
  );
}

function FigureCard({ measured, currency }: { measured: Measured; currency: string | undefined }) {
  const { id, value, begin, next, doubt, n, tooSmall } = measured;
  const { name, unit } = figureOf(id);
  const likely = range(measured, unit);
  const before = changeWords(measured, currency);
  return (
    <>
      <h2>
        {name} <Definition id={id} measured={measured} />
      </h2>
      {value === null && begin !== null ? (
        <>
          <p className="firm">Nothing measured yet</p>
          <p className="second small">{begin}</p>
        </>
      ) : (
        <>
          <p className={classes('figure-value', 'num', tooSmall && 'few')}>
            {show(value, unit, currency)} {likely !== null && <span className="small quiet">likely {likely}</span>}
          </p>
          {unit === 'share' && <Whisker measured={measured} />}
          {(unit === 'share' || unit === 'seconds') && n > 0 && <p className="tiny quiet num">{counted(measured)}</p>}
          {before !== null && <p className="small second">{before}</p>}
          {doubt !== null && <p className="small second">{doubt}</p>}
          {unit === 'share' && <Trend measured={measured} />}
          {next !== null && <p className="figure-next">{next}</p>}
        </>
      )}
    </>
  );
}
