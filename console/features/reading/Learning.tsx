import { useQueryClient } from '@tanstack/react-query';
import type { Reply } from '#contract/define.ts';
import type { readerRoutes } from '#contract/feelings.ts';
import { call } from '../../app/client.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { Button } from '../../ui/index.ts';
import { feelingOrder, feelingWord, MoodMark, percent } from '../feelings/index.ts';

type Reader = Reply<(typeof readerRoutes)['GET /reader']>;

/** What the reader learnt from being corrected here, before and after, and the way back. */
export function Learning({ reader }: { reader: Reader }) {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['reader'] });
  const learn = async () => {
    const { adaptation } = await call('POST /reader/adaptation');
    await again();
    didIt({
      text: adaptation === null ? 'It keeps reading as before: learning would not help yet.' : 'It has learnt.',
    });
  };
  const forget = async () => {
    await call('DELETE /reader/adaptation');
    await again();
    didIt({ text: 'Taken back. It reads as it came.', undo: learn });
  };
  const { adaptation, corrections, fewest, learns } = reader;
  return (
    <div className="accuracy">
      <p>
        Each correction is kept as an example. From {fewest} on, the reader may tip what was close, by a little and each
        night; it never turns a clear reading over, and it can be taken back.
      </p>
      <p>
        <b className="num">{corrections}</b> {corrections === 1 ? 'example' : 'examples'} so far.
      </p>
      {adaptation !== null && <Learnt adaptation={adaptation} />}
      <p className="accuracy-actions">
        <Button disabled={corrections < fewest} onClick={() => attempt(learn)}>
          Learn now
        </Button>
        {(learns || adaptation !== null) && (
          <Button kind="bare" onClick={() => attempt(forget)}>
            {adaptation === null ? 'Do not learn' : 'Take back and do not learn'}
          </Button>
        )}
        {!learns && <span className="quiet">It learns no more until you let it.</span>}
      </p>
    </div>
  );
}

function Learnt({ adaptation }: { adaptation: NonNullable<Reader['adaptation']> }) {
  const { agreedBefore, agreedAfter, examples, shifts } = adaptation;
  const moved = feelingOrder.filter((label) => Math.abs(shifts[label] ?? 0) >= 0.05);
  return (
    <>
      <p>
        Of {examples} examples it read <b className="num">{percent(agreedBefore)}</b> as people say before, and{' '}
        <b className="num">{percent(agreedAfter)}</b> now, counted on examples that it had not learnt from.
      </p>
      <ul className="accuracy-shifts" aria-label="What it says sooner or later than before">
        {moved.map((label) => (
          <li key={label}>
            <MoodMark mood={{ label, intensity: 0 }} words={feelingWord[label]} />
            <span className="second">{(shifts[label] ?? 0) > 0 ? 'sooner' : 'later'}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
