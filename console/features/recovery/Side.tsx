import type { RecoveryFigures } from '#contract/recovery.ts';
import { Card } from '../../ui/index.ts';
import { age, useMinute } from '../promises/index.ts';
import { LetterNotice } from './LetterCard.tsx';
import { peopleHere, shareWords } from './words.ts';

/** What became of it: the week, the evenings, and who comes here at all. */
export function Side({ figures }: { figures: RecoveryFigures }) {
  return (
    <aside className="recovery-side" aria-label="The list in figures">
      <Week figures={figures} />
      <Evenings figures={figures} />
      <Card title="Who comes here">
        <p className="second">
          Anyone whose last moment with us was bad, or who has something open that weighs. Nobody waits longer, pays
          more or is refused because of it, and who asked not to be read is never here.
        </p>
      </Card>
      <LetterNotice />
    </aside>
  );
}

function Week({ figures }: { figures: RecoveryFigures }) {
  const { week } = figures;
  const here = peopleHere(figures);
  const all = Math.max(1, week.entered, week.recovered, week.closed, here);
  const lines = [
    { words: 'left on a low', count: week.entered, tone: 'all' },
    { words: 'recovered, in their words', count: week.recovered, tone: 'good' },
    { words: 'closed with a reason', count: week.closed, tone: 'grey' },
    { words: 'still here', count: here, tone: 'open' },
  ];
  const share = shareWords(week);
  return (
    <Card title="Last 7 days">
      <ul className="recovery-flow">
        {lines.map(({ words, count, tone }) => (
          <li key={words}>
            <b className="num">{count >= 1000 ? '1,000+' : count}</b>
            <span>{words}</span>
            {count > 0 && <i className={tone} style={{ width: `${(count / all) * 100}%` }} aria-hidden="true" />}
          </li>
        ))}
      </ul>
      {share !== null && <p className="small second">{share}</p>}
    </Card>
  );
}

const tallest = 40;

function Evenings({ figures }: { figures: RecoveryFigures }) {
  const { evenings, emptySince } = figures;
  const now = useMinute();
  if (peopleHere(figures) === 0 && emptySince === null) return null; // nobody has ever been here
  const empty = evenings.filter(({ people }) => people === 0).length;
  const most = Math.max(1, ...evenings.map(({ people }) => people));
  const words =
    emptySince === null
      ? emptyWords(empty)
      : `Nobody is here since ${sinceWhen(Date.parse(emptySince), now)}. ${emptyWords(empty)}`;
  return (
    <Card title="When this list is empty">
      <p className="second">{words}</p>
      <div
        className="recovery-days"
        role="img"
        aria-label={`The last ${evenings.length} evenings: empty on ${empty} of them`}
      >
        {evenings.map(({ day, people }) => (
          <i
            key={day}
            className={people === 0 ? 'zero' : undefined}
            style={{ height: people === 0 ? 6 : 6 + (people / most) * tallest }}
          />
        ))}
      </div>
      <p className="tiny quiet">people here each evening; green, nobody</p>
    </Card>
  );
}

const sinceWhen = (at: number, now: number): string => {
  const words = age(at, now);
  return words === 'now' ? 'just now' : `${words} ago`.replace(/^(\d+ \w{3}) ago$/, '$1');
};
const emptyWords = (empty: number): string =>
  empty === 0 ? 'It was not, these two weeks.' : `It was on ${empty} of the last 14 evenings.`;
