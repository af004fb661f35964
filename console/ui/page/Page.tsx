import type { ReactNode } from 'react';
import './Page.css';

/** A page that scrolls by itself: a head, and what stands under it. */
export function Page({ children }: { children: ReactNode }) {
  return <div className="page">{children}</div>;
}

interface PageHeadProps {
  title: string;
  /** The way back to the page above it. */
  crumb?: ReactNode;
  /** What the page is for, in a sentence or two. */
  about?: ReactNode;
  /** What can be done with the whole page; the main button last. */
  children?: ReactNode;
}

export function PageHead({ title, crumb, about, children }: PageHeadProps) {
  return (
    <header className="page-head">
      <div className="grow">
        {crumb !== undefined && <p className="page-crumb">{crumb}</p>}
        <h1>{title}</h1>
        {about !== undefined && <p className="second">{about}</p>}
      </div>
      {children}
    </header>
  );
}
