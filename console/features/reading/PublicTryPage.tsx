import { Mark } from '../../ui/index.ts';
import { TryPage } from './TryPage.tsx';

/** The same page for whoever is not signed in, by itself. */
export function PublicTryPage() {
  return (
    <main id="main">
      <p className="try-brand">
        <Mark />
        <b>Rapport</b>
      </p>
      <TryPage />
    </main>
  );
}
