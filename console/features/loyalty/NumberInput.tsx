import { useState } from 'react';
import { TextInput } from '../../ui/index.ts';

interface NumberInputProps {
  value: number | null;
  /** Called with whole numbers within the bounds only; null for an empty field where that is allowed. */
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  /** An empty field means something. */
  empty?: boolean;
  placeholder?: string;
}

/** A whole number. What does not fit is taken back when the field is left. */
export function NumberInput({
  value,
  onChange,
  min = 0,
  max = 1_000_000,
  empty = false,
  placeholder,
}: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    const number = Number(text);
    if (text.trim() === '' && empty) onChange(null);
    else if (text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max) onChange(number);
  };
  return (
    <TextInput
      inputMode="numeric"
      value={typed ?? (value === null ? '' : String(value))}
      placeholder={placeholder}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setTyped(null)}
    />
  );
}
