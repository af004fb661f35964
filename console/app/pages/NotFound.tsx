import { Link } from '@tanstack/react-router';
import { buttonClass, Drawing } from '../../ui/index.ts';
import { useTitle } from '../title.ts';
import './pages.css';

export function NotFound() {
  useTitle('Not here');
  return (
    <main id="main" className="page-alone">
      <div className="page-words">
        <Drawing name="glass" />
        <h1>There is nothing at this address</h1>
        <p className="second">It may have been moved, or the link lost its end on the way.</p>
        <Link to="/" className={buttonClass({ kind: 'main' })}>
          Go to the inbox
        </Link>
      </div>
    </main>
  );
}
