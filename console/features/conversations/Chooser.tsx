import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Icon, TextInput } from '../../ui/index.ts';
import { matching } from './choices.ts';
import type { Choice, ChoiceGroup } from './choices.ts';
import './Chooser.css';

export interface ChooserProps {
  label: string;
  placeholder: string;
  groups: readonly ChoiceGroup[];
  onChoose: (id: string) => void;
  /** What Enter makes of words that fit nothing. */
  onCreate?: ((text: string) => void) | undefined;
  /** The mark before a choice. */
  face?: ((choice: Choice) => ReactNode) | undefined;
}

/** A short list with a field that narrows it; arrows walk, Enter chooses. */
export function Chooser({ label, placeholder, groups, onChoose, onCreate, face }: ChooserProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const shown = matching(groups, typed);
  const flat = shown.flatMap((group) => group.choices);
  const canCreate =
    onCreate !== undefined && typed.trim() !== '' && !flat.some((choice) => choice.label === typed.trim());
  const active = flat[at];
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(flat.length - 1, at + step)));
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (active !== undefined) onChoose(active.id);
    else if (canCreate) onCreate(typed.trim());
    setTyped('');
  };
  return (
    <div className="chooser">
      <TextInput
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={active === undefined ? undefined : `${id}-${active.id}`}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <Choices
        id={id}
        label={label}
        groups={shown}
        active={active}
        face={face}
        onPoint={(choice) => setAt(flat.indexOf(choice))}
        onChoose={onChoose}
      />
      {flat.length === 0 && !canCreate && <p className="quiet small">Nothing fits “{typed}”.</p>}
      {canCreate && (
        <button type="button" className="link" onClick={() => onCreate(typed.trim())}>
          <Icon name="plus" /> Make “{typed.trim()}”
        </button>
      )}
    </div>
  );
}

export interface ChoicesProps extends Pick<ChooserProps, 'label' | 'groups' | 'onChoose' | 'face'> {
  id: string;
  active: Choice | undefined;
  onPoint: (choice: Choice) => void;
}

/** The list itself, for a field that names `id` as what it controls. */
export function Choices({ id, label, groups, active, face, onPoint, onChoose }: ChoicesProps) {
  return (
    <div className="choices" role="listbox" id={id} aria-label={label}>
      {groups.map((group) => (
        <div key={group.heading} role="group" aria-label={group.heading}>
          <div className="choices-head" aria-hidden="true">
            {group.heading}
          </div>
          {group.choices.map((choice) => (
            <div
              key={choice.id}
              id={`${id}-${choice.id}`}
              className="choice"
              role="option"
              aria-selected={choice.checked === true}
              data-active={choice === active || undefined}
              onPointerMove={() => onPoint(choice)}
              onClick={() => onChoose(choice.id)}
            >
              {face?.(choice)}
              <span className="grow cut">
                {choice.label}
                {choice.hint !== undefined && <span className="quiet"> {choice.hint}</span>}
              </span>
              {choice.checked === true && <Icon name="check" />}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
