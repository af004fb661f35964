import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import './Chip.css';

export interface ChipProps {
  tone?: 'plain' | 'line' | 'accent' | 'good' | 'soon' | 'bad' | undefined;
  icon?: IconName | undefined;
  /** Takes it away; the name is for screen readers, for instance "Remove delivery". */
  onRemove?: (() => void) | undefined;
  removeLabel?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A word or two about a state; never the only sign of it. */
export function Chip({ tone = 'plain', icon, onRemove, removeLabel, className, children }: ChipProps) {
  return (
    <span className={classes('chip', tone !== 'plain' && tone, className)}>
      {icon !== undefined && <Icon name={icon} size="small" />}
      {children}
      {onRemove !== undefined && (
        <button type="button" onClick={onRemove} aria-label={removeLabel}>
          <Icon name="close" size="small" />
        </button>
      )}
    </span>
  );
}
