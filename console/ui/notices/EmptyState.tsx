import type { ReactNode } from 'react';
import { Drawing } from './drawings.tsx';
import type { DrawingName } from './drawings.tsx';
import './EmptyState.css';

export interface EmptyStateProps {
  drawing?: DrawingName | undefined;
  title: string;
  /** One sentence. */
  children?: ReactNode;
  /** One thing to do. */
  action?: ReactNode;
}

export function EmptyState({ drawing, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      {drawing !== undefined && <Drawing name={drawing} />}
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div className="row">{action}</div>}
    </div>
  );
}

export interface TroubleProps {
  /** What happened. */
  title: string;
  /** What is safe. */
  children: ReactNode;
  /** What to do. */
  action: ReactNode;
  /** Small and selectable, for whoever runs the server. */
  reference?: string | undefined;
}

/** Something did not work: what happened, what is safe, what to do, in this order. */
export function Trouble({ title, children, action, reference }: TroubleProps) {
  return (
    <div className="empty left" role="alert">
      <h2>{title}</h2>
      <p>{children}</p>
      <div className="row wrap">{action}</div>
      {reference !== undefined && <p className="empty-ref">{reference}</p>}
    </div>
  );
}
