import { Link } from '@tanstack/react-router';
import { buttonClass, EmptyState } from '../../ui/index.ts';
import { useTitle } from '../title.ts';
import './pages.css';

export function NotFound() {
  useTitle('Not here');
  return (
    <main id="main" className="page-alone">
      <h1 className="sr">Not here</h1>
      <EmptyState
        drawing="glass"
        title="There is nothing at this address"
        action={
          <Link to="/" className={buttonClass({ kind: 'main' })}>
            Go to the inbox
          </Link>
        }
      >
        It may have been moved, or the link lost its end on the way.
      </EmptyState>
    </main>
  );
}
