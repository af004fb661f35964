import { useMatches, useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button, Trouble } from '../../ui/index.ts';
import { Problem } from '../client.ts';
import { useTitle } from '../title.ts';
import './pages.css';

/** A page that could not be shown: what happened, what is safe, what to do. */
export function PageTrouble({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  useTitle('Something went wrong');
  const again = () => {
    // Code that did not load is asked for again only by a new page.
    if (!(error instanceof Problem)) {
      location.reload();
      return;
    }
    reset();
    void router.invalidate();
  };
  const action = (
    <>
      <Button kind="main" onClick={again}>
        Try again
      </Button>
      <Button onClick={() => location.assign('/')}>Go to the inbox</Button>
    </>
  );
  const isInShell = useMatches({
    select: (all) => all.some(({ id, status }) => id === '/inside' && status === 'success'),
  });
  const Box = isInShell ? 'div' : 'main';
  return (
    <Box className="page-alone">
      {!isInShell && <h1 className="sr">Something went wrong</h1>}
      {isUnreachable(error) ? (
        <Trouble title="The server cannot be reached" action={action}>
          Nothing is lost: drafts are kept. Look whether the server runs and this machine is online.
        </Trouble>
      ) : (
        <Trouble title="This page didn’t load" action={action} reference={referenceOf(error)}>
          Drafts that were saved are safe. Try again; if it comes back, send the line below to whoever runs your server.
        </Trouble>
      )}
    </Box>
  );
}

function isUnreachable(error: unknown): boolean {
  return error instanceof Problem && error.status === 0;
}

function referenceOf(error: unknown): string {
  const at = new Date().toISOString();
  if (error instanceof Problem) return `${error.code}, ${error.message}, ${at}`;
  return `${error instanceof Error ? error.message : String(error)}, ${at}`;
}
