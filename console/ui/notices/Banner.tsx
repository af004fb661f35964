import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import './Banner.css';

export interface BannerProps {
  tone?: 'soon' | 'bad' | 'good' | undefined;
  icon?: IconName | undefined;
  action?: ReactNode;
  /** In a box inside the page instead of across it. */
  inset?: boolean | undefined;
  children: ReactNode;
}

const icons = { soon: 'warn', bad: 'warn', good: 'check' } as const;

/** Only for what concerns all that stands under it. */
export function Banner({ tone = 'soon', icon = icons[tone], action, inset = false, children }: BannerProps) {
  return (
    <div className={classes('banner', tone, inset && 'inset')} role="status">
      <Icon name={icon} />
      <span className="grow">{children}</span>
      {action}
    </div>
  );
}
