import type { ReactNode } from 'react';
import { useTitle } from '../title.ts';

/** One page of the settings: title, a sentence, what can be set. */
export function SettingsPage({
  title,
  about,
  action,
  crumb,
  children,
}: {
  title: string;
  about?: ReactNode;
  action?: ReactNode;
  /** The page above, as a link. */
  crumb?: ReactNode;
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <>
      <header className="settings-head">
        <div className="grow">
          {crumb !== undefined && <p className="settings-crumb">{crumb}</p>}
          <h1>{title}</h1>
          {about !== undefined && <p className="second">{about}</p>}
        </div>
        {action}
      </header>
      <div className="settings-body">{children}</div>
    </>
  );
}
