import type { Hours } from '#contract/promises.ts';
import { Button, IconButton } from '../../../ui/index.ts';
import { TimeInput } from './TimeInput.tsx';

type Interval = Hours['week'][number][number];

interface DayRowProps {
  name: string;
  intervals: readonly Interval[];
  /** The day above, to copy from. */
  before: readonly Interval[] | undefined;
  onChange: (intervals: Interval[]) => void;
}

/** Most intervals that a day can have. */
const most = 6;

/** One day of the week and its intervals. */
export function DayRow({ name, intervals, before, onChange }: DayRowProps) {
  const last = intervals.at(-1);
  const add = () => onChange([...intervals, next(last)]);
  return (
    <li>
      <span className="hours-day">{name}</span>
      <div className="hours-spans">
        {intervals.length === 0 && <span className="quiet">closed</span>}
        {intervals.map((interval, index) => (
          <Span
            key={index}
            label={intervals.length === 1 ? name : `${name}, ${index + 1}`}
            interval={interval}
            onChange={(changed) => onChange(intervals.with(index, changed))}
            onRemove={() => onChange(intervals.toSpliced(index, 1))}
          />
        ))}
      </div>
      <div className="row wrap">
        {intervals.length < most && (last === undefined || last.to < 1440) && (
          <Button size="small" icon="plus" onClick={add}>
            Hours<span className="sr"> on {name}</span>
          </Button>
        )}
        {before !== undefined && JSON.stringify(before) !== JSON.stringify(intervals) && (
          <Button size="small" kind="link" onClick={() => onChange([...before])}>
            As above<span className="sr">, for {name}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

/** What one more interval begins with: nine to six, or an hour after the last. */
function next(last: Interval | undefined): Interval {
  if (last === undefined) return { from: 540, to: 1080 };
  const from = Math.min(last.to + 60, 1439);
  return { from, to: Math.min(from + 240, 1440) };
}

interface SpanProps {
  label: string;
  interval: Interval;
  onChange: (interval: Interval) => void;
  onRemove: () => void;
}

function Span({ label, interval, onChange, onRemove }: SpanProps) {
  const wrong = interval.from >= interval.to;
  return (
    <span className="row">
      <TimeInput
        label={`${label}, from`}
        value={interval.from}
        wrong={wrong}
        onChange={(from) => onChange({ ...interval, from })}
      />
      to
      <TimeInput
        label={`${label}, to`}
        value={interval.to}
        wrong={wrong}
        onChange={(to) => onChange({ ...interval, to })}
      />
      <IconButton icon="close" label={`Close ${label}`} onClick={onRemove} />
    </span>
  );
}
