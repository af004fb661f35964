import { lateWords } from '../late.ts';
import { waitingFrom } from '../messages.ts';
import { moment, passed } from '../times.ts';
import { words } from '../words.ts';
import { Linked } from './Linked.tsx';
import { useScene } from './scene.ts';

/** While an answer is owed: by when it comes, how far that is, and that one may leave. */
export function Waiting() {
  const { state, clock } = useScene();
  const answerBy = state.conversation?.answerBy ?? null;
  const since = waitingFrom(state.messages);
  if (answerBy === null || since === undefined || state.house === null) return null;
  const { afterHours, expectation } = state.house;
  const time = moment(answerBy, clock);
  const late = Date.parse(answerBy) < clock.now;
  return (
    <div class="until">
      <p>
        <b>{late ? words.answerLate(time) : words.answerBy(time)}</b>
      </p>
      {late && <p>{lateWords(expectation, clock)}</p>}
      {!late && <Progress from={since.at} to={answerBy} />}
      <p class="small">{words.canClose}</p>
      {!expectation.open && afterHours !== null && (
        <p class="small">
          <Linked text={afterHours} />
        </p>
      )}
    </div>
  );
}

function Progress({ from, to }: { readonly from: string; readonly to: string }) {
  const { clock } = useScene();
  const x = 4 + 268 * passed(from, to, clock.now);
  const label = words.progress(moment(new Date(clock.now).toISOString(), clock), moment(to, clock));
  return (
    <svg viewBox="0 0 280 22" width="100%" role="img" aria-label={label}>
      <path class="bed" d="M4 11H272" />
      <path class="done" d={`M4 11H${x}`} />
      <circle class="end" cx="272" cy="11" r="4" />
      <circle class="now" cx={x} cy="11" r="4" />
    </svg>
  );
}
