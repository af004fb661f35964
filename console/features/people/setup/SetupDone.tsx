import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { buttonClass } from '../../../ui/index.ts';
import type { Made } from './SetupForm.tsx';

/** The workspace stands: into the inbox, or on to what is left. */
export function SetupDone({ made: { workspace, sample } }: { made: Made }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section id="setup-form" className="setup-form setup-done">
      <h2 ref={title} tabIndex={-1}>
        {workspace} is ready
      </h2>
      <p className="second">
        {sample
          ? 'The sample shop’s conversations wait in the inbox.'
          : 'Your inbox is empty until somebody writes. Open a way in first, or have a look round.'}{' '}
        You find what is left at any time in the settings.
      </p>
      <p className="row">
        <Link
          className={buttonClass({ kind: 'main' })}
          to="/inbox/$view"
          params={{ view: sample ? 'unassigned' : 'mine' }}
        >
          Open the inbox
        </Link>
      </p>
    </section>
  );
}
