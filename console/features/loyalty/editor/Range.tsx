import { useField } from '../../../ui/index.ts';

interface RangeProps {
  value: number;
  min: number;
  max: number;
  /** The value in words, beside it. */
  says: string;
  wide?: boolean;
  onChange: (value: number) => void;
}

export function Range({ value, min, max, says, wide = false, onChange }: RangeProps) {
  return (
    <span className={`loyalty-range${wide ? ' wide' : ''}`}>
      <input
        type="range"
        {...useField()}
        {...{ value, min, max }}
        aria-valuetext={says}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output className="num" aria-hidden="true">
        {says}
      </output>
    </span>
  );
}
