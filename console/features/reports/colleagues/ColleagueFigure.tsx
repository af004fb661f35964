import type { colleagueFiguresRoutes } from '#contract/colleague-figures.ts';
import type { Reply } from '#contract/define.ts';
import { Definition } from '../Definition.tsx';
import { counted, figureOf, range, show } from '../words.ts';
import { Whisker } from '../charts/Whisker.tsx';

export type Row = Reply<(typeof colleagueFiguresRoutes)['GET /colleague-figures']>['items'][number];

/** A figure of one colleague, beside what everybody together reaches on the same topics. */
export function ColleagueFigure({ measured }: { measured: Row['figures'][number] }) {
  const { id, value, n, expected, doubt, tooSmall } = measured;
  const { name, unit } = figureOf(id);
  const likely = range(measured, unit);
  return (
    <div>
      <dt className="firm">
        {name} <Definition id={id} measured={measured} />
      </dt>
      <dd>
        {value === null ? (
          <p className="second">{n === 0 ? 'Nothing measured yet' : `Too few to say (${String(n)})`}</p>
        ) : (
          <>
            <p className="figure-value num">
              {show(value, unit)} {likely !== null && <span className="small quiet">likely {likely}</span>}
            </p>
            {unit === 'share' && (
              <>
                <Whisker measured={measured} />
                <p className="tiny quiet num">{counted(measured)}</p>
              </>
            )}
            {expected !== null && (
              <p className="small second num">{show(expected, unit)} by everybody on the same topics</p>
            )}
            {tooSmall && doubt !== null && <p className="small second">{doubt}</p>}
          </>
        )}
      </dd>
    </div>
  );
}
