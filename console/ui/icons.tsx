import { classes } from './classes.ts';
import { signs } from './icon-signs.tsx';
import { things } from './icon-things.tsx';
import './icons.css';

const paths = { ...signs, ...things };

export type IconName = keyof typeof paths;

/** Every name, for the gallery. */
export const iconNames = Object.keys(paths) as IconName[];

export interface IconProps {
  name: IconName;
  /** 13, 16 or 20 px. */
  size?: 'small' | 'normal' | 'large' | undefined;
  className?: string | undefined;
}

/** A drawing beside words; hidden from screen readers, so the words must be there. */
export function Icon({ name, size = 'normal', className }: IconProps) {
  return (
    <svg className={classes('ico', size !== 'normal' && size, className)} viewBox="0 0 16 16" aria-hidden="true">
      {paths[name]}
    </svg>
  );
}

/** The brand: two rings and what they share. `size` in px. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg className="mark" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.8">
        <circle cx="8.8" cy="12" r="6.3" />
        <circle cx="15.2" cy="12" r="6.3" />
      </g>
      <path d="M12 6.6a6.3 6.3 0 0 1 0 10.8 6.3 6.3 0 0 1 0-10.8z" fill="currentColor" />
    </svg>
  );
}
