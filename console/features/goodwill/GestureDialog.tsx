import type { GestureDesk } from '#contract/gesture-desk.ts';
import { wordsFor as problemWords } from '../../app/client.ts';
import { Button, Dialog, Skeleton, Trouble } from '../../ui/index.ts';
import { shortName } from '../promises/index.ts';
import { Before } from './Before.tsx';
import { useDesk } from './gestures.ts';
import { GestureForm } from './GestureForm.tsx';
import './Gesture.css';

interface GestureDialogProps {
  conversationId: string;
  onClose: () => void;
  onWords: (text: string) => void;
}

/** A gesture after the repair, and only if somebody thinks that it fits. */
export function GestureDialog({ conversationId, onClose, onWords }: GestureDialogProps) {
  const { data, error, refetch } = useDesk(conversationId);
  const name = data === undefined ? 'the customer' : shortName(data.contact);
  return (
    <Dialog
      wide
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={`A gesture for ${name}`}
      about="After the repair, and only if you think it fits."
      className="gesture-dialog"
    >
      {error !== null && (
        <Trouble title="The case did not come" action={<Button onClick={() => void refetch()}>Try again</Button>}>
          {problemWords(error)}
        </Trouble>
      )}
      {data === undefined && error === null && <Skeleton label="Looking at the case" />}
      {data !== undefined && <Inside {...{ conversationId, onClose, onWords, name }} desk={data} />}
    </Dialog>
  );
}

function Inside({ desk, ...rest }: GestureDialogProps & { desk: GestureDesk; name: string }) {
  return (
    <>
      <Before gestures={desk.gestures} onWords={rest.onWords} />
      {desk.open.length > 0 ? <SolveFirst desk={desk} onClose={rest.onClose} /> : <GestureForm desk={desk} {...rest} />}
    </>
  );
}

/** While the problem is open nothing is offered: a gift is no remedy for it. */
function SolveFirst({ desk, onClose }: { desk: GestureDesk; onClose: () => void }) {
  return (
    <div className="gesture-first">
      <p className="gesture-title" data-first tabIndex={-1}>
        Solve it first
      </p>
      <ul>
        {desk.open.map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
      <p className="second">
        A gift does not stand in for help. Answer, put it right and say what happened; then come back here.
      </p>
      <Button kind="main" onClick={onClose}>
        Back to the answer
      </Button>
    </div>
  );
}
