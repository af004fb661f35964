import type { ReactNode } from 'react';
import { useTitle } from '../../../app/title.ts';
import { Mark } from '../../../ui/index.ts';
import './Door.css';

/** A page before one is inside: the brand, a title, one thing to do. */
export function Door({ title, about, children }: { title: string; about?: ReactNode; children: ReactNode }) {
  useTitle(title);
  return (
    <main id="main" className="door">
      <div className="door-card">
        <p className="brand">
          <Mark />
          <b>Rapport</b>
        </p>
        <div>
          <h1>{title}</h1>
          {about !== undefined && <p className="second">{about}</p>}
        </div>
        {children}
      </div>
    </main>
  );
}
