import { Button, Trouble } from '../ui/index.ts';
import { wordsFor } from './client.ts';

interface DidNotComeProps {
  /** What was asked for, such as “The books”. */
  what: string;
  error: unknown;
  retry: () => unknown;
}

/** Something that was asked for is not here: why, and a way to ask again. */
export function DidNotCome({ what, error, retry }: DidNotComeProps) {
  return (
    <Trouble title={`${what} did not come`} action={<Button onClick={() => void retry()}>Try again</Button>}>
      {wordsFor(error)}
    </Trouble>
  );
}
