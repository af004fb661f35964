import { useMemo } from 'react';
import { Field, Select } from '../ui/index.ts';
import { useNow } from './now.ts';
import { timeZones, zoneWithTime } from './time-zones.ts';

export interface TimeZoneFieldProps {
  value: string;
  onChange: (value: string) => void;
  label?: string;
  error?: string | undefined;
}

/** A zone, told by the time it is there. */
export function TimeZoneField({ value, onChange, label = 'Time zone', error }: TimeZoneFieldProps) {
  const now = useNow(60_000);
  const options = useMemo(
    () => timeZones(value).map((zone) => ({ value: zone, label: zoneWithTime(zone, now) })),
    [value, now],
  );
  return (
    <Field label={label} error={error}>
      <Select options={options} value={value} onChange={onChange} />
    </Field>
  );
}
