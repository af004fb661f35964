import type { ReactNode } from 'react';
import { useId } from 'react';
import { classes } from '../classes.ts';
import './Card.css';

export interface CardProps {
  title?: ReactNode;
  /** At the far end of the title. */
  aside?: ReactNode;
  /** No inner space, for lists and tables. */
  flush?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

export function Card({ title, aside, flush = false, className, children }: CardProps) {
  const id = useId();
  if (title === undefined) return <div className={classes('card', !flush && 'pad', className)}>{children}</div>;
  return (
    <section className={classes('card', className)} aria-labelledby={id}>
      <header className={flush ? 'line' : undefined}>
        <h2 id={id} className="grow">
          {title}
        </h2>
        {aside}
      </header>
      <div className={flush ? undefined : 'card-body'}>{children}</div>
    </section>
  );
}
