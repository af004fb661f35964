import type { Measured } from '#contract/reports.ts';
import { Trend } from './charts/Trend.tsx';
import { Whisker } from './charts/Whisker.tsx';
import { Definition } from './Definition.tsx';
import { changeWords, counted, figureOf, range, show } from './words.ts';

/** The figures of a page, each with its range, its counts and what it was before. */
export function FigureCards({ figures }: { figures: readonly Measured[] }) {
  return (
    <ul className="figures">
      {figures.map((measured) => (
        <li key={measured.id} className="card pad">
          <FigureCard measured={measured} />
        </li>
      ))}
    </ul>
  );
}

function FigureCard({ measured }: { measured: Measured }) {
  const { id, value, begin, next, doubt, n } = measured;
  const { name, unit } = figureOf(id);
  const likely = range(measured, unit);
  const before = changeWords(measured);
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
          <p className="figure-value num">
            {show(value, unit)} {likely !== null && <span className="small quiet">likely {likely}</span>}
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
