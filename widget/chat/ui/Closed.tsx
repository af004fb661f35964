import { useState } from 'preact/hooks';
import { words } from '../words.ts';
import { Expect } from './Expect.tsx';
import { Linked } from './Linked.tsx';
import { MailField, mailLooksRight } from './MailField.tsx';
import { TooLong, fits } from './TooLong.tsx';
import { useScene } from './scene.ts';

/** The house is closed: leave it here, with a way to be reached, and know when the answer comes. */
export function Closed() {
  const { state, actions } = useScene();
  const [text, setText] = useState(actions.draft());
  const [mail, setMail] = useState('');
  const [wrong, setWrong] = useState(false);
  const reached = state.house?.visitor.email ?? null;

  function leave(event: Event): void {
    event.preventDefault();
    if (text.trim() === '' || !fits(text)) return;
    if (mail !== '' && !mailLooksRight(mail)) {
      setWrong(true);
      return;
    }
    actions.send(text, mail);
  }

  return (
    <div class="body">
      <h2>{words.homeForNow}</h2>
      <Expect />
      <form class="form" onSubmit={leave} noValidate>
        {reached === null && <MailField label={words.mail} value={mail} wrong={wrong} change={setMail} />}
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
        {reached !== null && <p class="small">{words.reachable(reached)}</p>}
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
