import { getRouteApi } from '@tanstack/react-router';
import { Mark } from '../../../ui/index.ts';
import { useTitle } from '../../../app/title.ts';
import { SetupForm } from './SetupForm.tsx';
import { SetupSteps } from './SetupSteps.tsx';
import './SetupPage.css';

const route = getRouteApi('/setup');

/** The first visit: what is done already, and what makes the workspace. */
export function SetupPage() {
  const state = route.useLoaderData();
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
          <SetupSteps {...state} />
          <p className="setup-note">
            {state.folder === null ? 'Everything stays in your own database.' : 'Everything stays on this machine.'}{' '}
            Nothing is sent anywhere else.
          </p>
        </section>
        <SetupForm />
      </main>
    </div>
  );
}
