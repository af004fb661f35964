import { useState } from 'react';
import { Button, Chip, Field, TextInput } from '../../../ui/index.ts';

const words = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Days on which the house is closed, as `YYYY-MM-DD`. */
export function Holidays({ days, onChange }: { days: readonly string[]; onChange: (days: string[]) => void }) {
  const [day, setDay] = useState('');
  const add = () => {
    onChange([...new Set([...days, day])].sort());
    setDay('');
  };
  return (
    <div className="holidays">
      <Field label="Closed on" hint="Holidays and the like. Promises skip these days.">
        <TextInput type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      </Field>
      <Button icon="plus" disabled={day === ''} onClick={add}>
        Add the day
      </Button>
      {days.length > 0 && (
        <ul className="row wrap">
          {days.map((each) => (
            <li key={each}>
              <Chip
                tone="line"
                onRemove={() => onChange(days.filter((other) => other !== each))}
                removeLabel={`Open on ${sayDay(each)}`}
              >
                {sayDay(each)}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function sayDay(day: string): string {
  return words.format(new Date(`${day}T00:00:00Z`));
}
