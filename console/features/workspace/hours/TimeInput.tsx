import { useState } from 'react';
import { TextInput } from '../../../ui/index.ts';
import { readMinutes, sayMinutes } from './say-hours.ts';

interface TimeInputProps {
  label: string;
  /** Minutes since midnight; 1440 is the end of the day, which the browser's own time field cannot say. */
  value: number;
  wrong: boolean;
  onChange: (value: number) => void;
}

/** A time as people type it; read when the field is left. */
export function TimeInput({ label, value, wrong, onChange }: TimeInputProps) {
  const [typed, setTyped] = useState<string>();
  const leave = () => {
    const minutes = typed === undefined ? undefined : readMinutes(typed);
    setTyped(undefined);
    if (minutes !== undefined) onChange(minutes);
  };
  return (
    <TextInput
      className="time-input num"
      aria-label={label}
      aria-invalid={wrong ? true : undefined}
      inputMode="numeric"
      value={typed ?? sayMinutes(value)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
    />
  );
}
