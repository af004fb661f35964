import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Mark } from '../../../ui/index.ts';
import { useTitle } from '../../../app/title.ts';
import { SetupDone } from './SetupDone.tsx';
import { SetupForm } from './SetupForm.tsx';
import type { Made } from './SetupForm.tsx';
import { SetupSteps } from './SetupSteps.tsx';
import './SetupPage.css';

const route = getRouteApi('/setup');

/** The first visit: what is done already, what makes the workspace, and where to go from there. */
export function SetupPage() {
  const state = route.useLoaderData();
  const [made, setMade] = useState<Made>();
  useTitle('Set up');
  return (
    <div className="setup">
      <a className="skip" href="#setup-form">
        Skip to the form
      </a>
      <main id="main" className="setup-card">
        <section className="setup-side">
          <p className="brand">
            <Mark />
            <b>Rapport</b>
          </p>
          <h1>
            Two minutes,
            <br />
            then your first conversation.
          </h1>
          <SetupSteps {...state} made={made !== undefined} />
          <p className="setup-note">
            {state.folder === null ? 'Everything stays in your own database.' : 'Everything stays on this machine.'}{' '}
            Nothing is sent anywhere else.
          </p>
        </section>
        {made === undefined ? <SetupForm onMade={setMade} /> : <SetupDone made={made} />}
      </main>
    </div>
  );
}
