import type { Hint } from '#psychology/tone/index.ts';
import { Button, Dialog } from '../../../ui/index.ts';

export interface PrivateDialogProps {
  hints: readonly Hint[];
  onChange: () => void;
  onSend: () => void;
}

/** Card data or a secret in an answer: the one thing that is asked about before it goes out. */
export function PrivateDialog({ hints, onChange, onSend }: PrivateDialogProps) {
  return (
    <Dialog
      open={hints.length > 0}
      onOpenChange={(open) => !open && onChange()}
      title="Private data in this answer"
      footer={
        <>
          <Button onClick={onSend}>Send anyway</Button>
          <Button kind="main" onClick={onChange}>
            Change my answer
          </Button>
        </>
      }
    >
      <ul>
        {[...new Set(hints.map(({ reason }) => reason))].map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="second">{hints[0]?.principle}</p>
    </Dialog>
  );
}
