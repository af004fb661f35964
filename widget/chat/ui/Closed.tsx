import { useState } from 'preact/hooks';
import { words } from '../words.ts';
import { Expect } from './Expect.tsx';
import { Linked } from './Linked.tsx';
import { TooLong, fits } from './TooLong.tsx';
import { useScene } from './scene.ts';

/** The house is closed: leave it here, and know when the answer comes. */
export function Closed() {
  const { state, actions } = useScene();
  const [text, setText] = useState(actions.draft());

  function leave(event: Event): void {
    event.preventDefault();
    if (text.trim() !== '' && fits(text)) actions.send(text);
  }

  return (
    <div class="body">
      <h2>{words.homeForNow}</h2>
      <Expect />
      <form class="form" onSubmit={leave}>
        <label class="field">
          <span>{words.whatHappened}</span>
          <textarea
            rows={4}
            dir="auto"
            placeholder={words.whatPlaceholder}
            value={text}
            aria-describedby="too-long"
            onInput={(event) => {
              setText(event.currentTarget.value);
              actions.typed(event.currentTarget.value);
            }}
          />
        </label>
        <TooLong text={text} />
        <button class="main" type="submit">
          {words.leaveIt}
        </button>
      </form>
      {state.house?.afterHours != null && (
        <p class="small">
          <Linked text={state.house.afterHours} />
        </p>
      )}
    </div>
  );
}
