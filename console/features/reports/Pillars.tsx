import type { Measured } from '#contract/measured.ts';
import type { FigureId } from '#contract/figures.ts';
import { Card, classes } from '../../ui/index.ts';
import { bedFrom, Whisker } from './charts/Whisker.tsx';
import { Trend } from './charts/Trend.tsx';
import { Definition } from './Definition.tsx';
import { counted, figureOf, range } from './words.ts';

/** What each pillar promises, in the words of whoever keeps it. */
const promises: Partial<Record<FigureId, string>> = {
  promptness: 'We answer by the time we named.',
  personalisation: 'We use what they already told us.',
  empathy: 'Whoever was low feels better by the end.',
  consistency: 'Whoever answers knows it all.',
  resolution: 'Solved the first time.',
  goodEndings: 'What we resolve ends well.',
  trust: 'We keep our word.',
};

/** The seven pillars in one picture: measured figure, range, course, and the one thing to do next. */
export function Pillars({ figures }: { figures: readonly Measured[] }) {
  return (
    <>
      <Card flush className="pillars">
        <div className="pillar pillar-head" aria-hidden="true">
          <span>Pillar</span>
          <span>Share</span>
          <span className="pillar-axis">
            <i>50 %</i>
            <i>75</i>
            <i>100</i>
          </span>
          <span>Course</span>
          <span>Do next</span>
        </div>
        {figures.map((measured) => (
          <Pillar key={measured.id} measured={measured} />
        ))}
      </Card>
      <p className="small quiet pillar-key">
        <svg width="60" height="14" viewBox="0 0 60 14" aria-hidden="true">
          <path className="iv" d="M4 7H40M4 3V11M40 3V11" />
          <circle className="pt" cx="24" cy="7" r="4" />
        </svg>{' '}
        measured, with the range it likely lies in{' '}
        <svg width="10" height="14" viewBox="0 0 10 14" aria-hidden="true">
          <path className="aim" d="M5 1V13" />
        </svg>{' '}
        an aim, the same for everybody until you know your own.
      </p>
    </>
  );
}

function Pillar({ measured }: { measured: Measured }) {
  const { id, value, begin, next } = measured;
  const { name, unit } = figureOf(id);
  return (
    <section className="pillar" aria-label={name}>
      <div>
        <h2>
          {name} <Definition id={id} measured={measured} />
        </h2>
        <p className="second small">{promises[id]}</p>
      </div>
      {value === null ? (
        <div className="pillar-none">
          <p className="firm">Nothing measured yet</p>
          <p className="second">{begin}</p>
        </div>
      ) : (
        <>
          <div className={classes('pillar-figure', measured.tooSmall && 'few')}>
            <b className="num">
              {Math.round(value * 100)}
              <small>%</small>
            </b>
            <span className="tiny quiet num">{range(measured, unit)}</span>
          </div>
          <div>
            <Whisker measured={measured} />
            <p className="tiny quiet num">
              {counted(measured)}
              {bedFrom(measured) === 0 && ', drawn from 0 to 100 %'}
            </p>
            {measured.tooSmall && <p className="tiny quiet">{measured.doubt}</p>}
          </div>
          <Trend measured={measured} />
          <p className="pillar-next">{next}</p>
        </>
      )}
    </section>
  );
}
