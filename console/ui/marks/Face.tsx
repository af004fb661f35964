import { classes } from '../classes.ts';
import { initials } from './initials.ts';
import './Face.css';

export interface FaceProps {
  name: string;
  /** One of us: pine. */
  ours?: boolean | undefined;
  /** 22, 28 or 40 px. */
  size?: 'small' | 'normal' | 'large' | undefined;
  /** Said aloud, with a dot for "here"; without it the face is hidden from screen readers, as a name stands beside. */
  label?: string | undefined;
  here?: boolean | undefined;
}

/** Initials in a circle. */
export function Face({ name, ours = false, size = 'normal', label, here = false }: FaceProps) {
  const said =
    label === undefined
      ? ({ 'aria-hidden': true } as const)
      : ({ role: 'img', 'aria-label': label, title: label } as const);
  return (
    <span className={classes('face', ours && 'us', size !== 'normal' && size)} {...said}>
      {initials(name)}
      {here && <i />}
    </span>
  );
}
