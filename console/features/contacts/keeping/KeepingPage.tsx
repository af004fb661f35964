import type { ReactNode } from 'react';
import { useTitle } from '../../../app/title.ts';
import { KeepingLinks } from './KeepingLinks.tsx';
import './keeping.css';

/** A page beside the list of customers: title, a sentence, what can be done. */
export function KeepingPage({
  title,
  about,
  action,
  children,
}: {
  title: string;
  about: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <div className="keeping-page">
      <KeepingLinks />
      <header className="row wrap">
        <div className="grow">
          <h1>{title}</h1>
          <p className="second">{about}</p>
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}
