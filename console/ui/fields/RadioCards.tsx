import { useId } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import './RadioCards.css';

export interface RadioCard<Value extends string> {
  value: Value;
  title: ReactNode;
  text?: ReactNode;
  icon?: IconName | undefined;
  disabled?: boolean | undefined;
}

export interface RadioCardsProps<Value extends string> {
  legend: ReactNode;
  cards: readonly RadioCard<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Columns where there is room; 2 if not given. */
  columns?: number | undefined;
  /** Lines without boxes, for a short list of answers. */
  plain?: boolean | undefined;
}

export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { legend, cards, value, onChange, columns = 2, plain = false } = props;
  const name = useId();
  return (
    <fieldset className={classes('picks', plain && 'plain')}>
      <legend className="field-label">{legend}</legend>
      <div style={{ '--columns': columns } as CSSProperties}>
        {cards.map((card) => (
          <label key={card.value}>
            <input
              type="radio"
              name={name}
              checked={card.value === value}
              disabled={card.disabled}
              onChange={() => onChange(card.value)}
            />
            {card.icon !== undefined && <Icon name={card.icon} />}
            <span className="picks-words">
              <b>{card.title}</b>
              {card.text !== undefined && <span>{card.text}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
