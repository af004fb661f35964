import { useId } from 'react';
import { Segmented } from './Segmented.tsx';
import './Switch.css';

export interface SwitchProps {
  label: string;
  hint?: string | undefined;
  on: boolean;
  onChange: (on: boolean) => void;
  /** The two words, "On" and "Off" if not given. */
  words?: readonly [on: string, off: string] | undefined;
  disabled?: boolean | undefined;
}

/** Two words beside a label, so that the state can be read and not guessed from a colour. */
export function Switch({ label, hint, on, onChange, words = ['On', 'Off'], disabled }: SwitchProps) {
  const id = useId();
  const options = [
    { value: 'on', label: words[0], disabled },
    { value: 'off', label: words[1], disabled },
  ] as const;
  return (
    <div className="switch">
      <span className="grow">
        <span className="field-label">{label}</span>
        {hint !== undefined && (
          <span id={id} className="switch-hint">
            {hint}
          </span>
        )}
      </span>
      <Segmented
        label={label}
        options={options}
        value={on ? 'on' : 'off'}
        onChange={(value) => onChange(value === 'on')}
        describedBy={hint === undefined ? undefined : id}
      />
    </div>
  );
}
