import type { Hours } from '#contract/promises.ts';
import { TimeZoneField } from '../../../app/TimeZoneField.tsx';
import { Icon, Segmented } from '../../../ui/index.ts';
import { DayRow } from './DayRow.tsx';
import { Holidays } from './Holidays.tsx';
import { alwaysOpen, dayNames, isAlwaysOpen, weekdays } from './say-hours.ts';
import './HoursEditor.css';

export interface HoursEditorProps {
  hours: Hours;
  onChange: (hours: Hours) => void;
  error: string | undefined;
}

const ways = [
  { value: 'always', label: 'Always open' },
  { value: 'hours', label: 'By the week' },
] as const;

/** When somebody is here to answer: promises count only these hours. */
export function HoursEditor({ hours, onChange, error }: HoursEditorProps) {
  const always = isAlwaysOpen(hours);
  return (
    <div className="hours">
      <Segmented
        label="When the house is open"
        options={ways}
        value={always ? 'always' : 'hours'}
        onChange={(way) => onChange(way === 'always' ? alwaysOpen(hours) : weekdays(hours))}
      />
      <TimeZoneField value={hours.timeZone} onChange={(timeZone) => onChange({ ...hours, timeZone })} />
      {!always && (
        <ul className="hours-week">
          {dayNames.map((name, day) => (
            <DayRow
              key={name}
              name={name}
              intervals={hours.week[day] ?? []}
              before={hours.week[day - 1]}
              onChange={(intervals) => onChange({ ...hours, week: hours.week.with(day, intervals) })}
            />
          ))}
        </ul>
      )}
      <Holidays days={hours.holidays} onChange={(holidays) => onChange({ ...hours, holidays })} />
      {error !== undefined && (
        <p className="hint-line bad" role="alert">
          <Icon name="warn" />
          {error}
        </p>
      )}
    </div>
  );
}
