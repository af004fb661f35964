import type { ReactNode } from 'react';
import { Button, TextInput } from '../../../ui/index.ts';
import './Choice.css';

interface ChoiceProps<T extends { readonly id: string }> {
  /** What is typed, in words. */
  label: string;
  typed: string;
  onType: (typed: string) => void;
  /** What fits; undefined until it has been looked for. */
  found: readonly T[] | undefined;
  show: (one: T) => ReactNode;
  none: string;
  onChoose: (one: T) => void;
  children?: ReactNode;
}

/** A few letters, and what fits them to choose from. */
export function Choice<T extends { readonly id: string }>(props: ChoiceProps<T>) {
  const { label, typed, onType, found, show, none, onChoose, children } = props;
  return (
    <div className="choice">
      <TextInput
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
      <ul>
        {found?.map((one) => (
          <li key={one.id}>
            <Button kind="bare" onClick={() => onChoose(one)}>
              {show(one)}
            </Button>
          </li>
        ))}
      </ul>
      {found?.length === 0 && <p className="second">{none}</p>}
      {children}
    </div>
  );
}
