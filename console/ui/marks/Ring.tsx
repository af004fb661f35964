import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import './Ring.css';

/** `calm` runs, `soon` is nearly due, `over` is late, `paused` waits on somebody, `kept` was in time. */
export type RingState = 'calm' | 'soon' | 'over' | 'paused' | 'kept';

export interface RingProps {
  state: RingState;
  /** What is left, 0 to 1; used while calm and soon. */
  fraction: number;
}

const round = 2 * Math.PI * 5;

/** A ring that empties. Each state has its own shape, so that none depends on colour. */
export function Ring({ state, fraction }: RingProps) {
  return (
    <svg className={classes('ring', state)} viewBox="0 0 16 16" aria-hidden="true">
      {shape(state, Math.min(1, Math.max(0, fraction)))}
    </svg>
  );
}

function shape(state: RingState, left: number): ReactNode {
  if (state === 'kept') return <path className="ring-line" d="m3.5 8.5 3 3 6-7" />;
  if (state === 'paused') return <path className="ring-line wide" d="M5.5 4v8M10.5 4v8" />;
  if (state === 'over')
    return (
      <>
        <circle className="ring-full" cx="8" cy="8" r="6.5" />
        <path className="ring-hand" d="M8 4.5V8l2.2 1.6" />
      </>
    );
  return (
    <>
      <circle className="ring-track" cx="8" cy="8" r="5" />
      <circle
        className="ring-left"
        cx="8"
        cy="8"
        r="5"
        strokeDasharray={`${left * round} ${round}`}
        transform="rotate(-90 8 8)"
      />
    </>
  );
}

export interface CountdownProps {
  /** `none`: nothing is owed; quiet words and no ring. */
  state: RingState | 'none';
  fraction?: number | undefined;
  children: ReactNode;
}

/** The ring and its words ("48 min", "by 16:15", "6 min over"). The words are the caller's. */
export function Countdown({ state, fraction = 1, children }: CountdownProps) {
  return (
    <span className={classes('due', state)}>
      {state !== 'none' && <Ring state={state} fraction={fraction} />}
      {children}
    </span>
  );
}
