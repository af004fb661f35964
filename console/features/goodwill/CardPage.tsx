import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { gesturesKey } from '../../app/gestures.ts';
import { useTitle } from '../../app/title.ts';
import { Button, Skeleton } from '../../ui/index.ts';
import { useMe } from '../../app/session.tsx';
import './Goodwill.css';

/** A card to print and write by hand: their case on it, and the room to write. */
export function CardPage() {
  useTitle('A card by hand');
  const { gestureId } = useParams({ from: '/inside/goodwill/card/$gestureId' });
  const { workspace } = useMe();
  const { data, error, refetch } = useQuery({
    queryKey: [gesturesKey, 'one', gestureId],
    queryFn: () => call('GET /gestures/:id', { params: { id: gestureId } }),
  });
  if (error !== null) return <DidNotCome what="The card" error={error} retry={refetch} />;
  if (data === undefined) return <Skeleton label="Loading the card" />;
  const name = data.contact.name?.split(/\s+/)[0] ?? 'you';
  return (
    <div className="goodwill-page card-page">
      <header>
        <div className="grow">
          <h1 tabIndex={-1} data-first>
            A card for {name}
          </h1>
          <p className="second">To print, and to write on by hand.</p>
        </div>
        <Button kind="main" onClick={() => window.print()}>
          Print
        </Button>
      </header>
      <article className="hand-card" aria-label="The card">
        <p>Dear {name},</p>
        <p className="hand-line">{data.line === '' ? ' ' : data.line}</p>
        <div className="hand-room" aria-hidden="true" />
        <p className="hand-end">{workspace.name}</p>
        <p className="hand-case">
          About “{data.conversation.subject}” · {data.repaired}
        </p>
      </article>
      <p className="second small">
        Your line and their case stand on it as printed words; leave the line empty to write it by hand.
      </p>
    </div>
  );
}
