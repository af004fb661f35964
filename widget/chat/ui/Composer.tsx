import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { areUp } from '../shelved.ts';
import { words } from '../words.ts';
import { Attach } from './Attach.tsx';
import { Icon } from './Icon.tsx';
import { Shelf } from './Shelf.tsx';
import { TooLong, fits } from './TooLong.tsx';
import { useScene } from './scene.ts';

const tallestPx = 140;
/** Safari sends the Enter that ends a composition just after it. */
const composingMs = 50;

/** Enter sends, Shift+Enter breaks the line; on a phone Enter breaks the line and the button sends. */
export function Composer() {
  const { state, actions } = useScene();
  const [text, setText] = useState(actions.draft);
  const [over, setOver] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const composedAt = useRef(0);

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(tallestPx, element.scrollHeight)}px`;
  }, [text]);

  function change(now: string): void {
    setText(now);
    actions.typed(now);
  }

  function send(): void {
    field.current?.focus();
    if ((text.trim() === '' && state.files.length === 0) || !fits(text) || !areUp(state.files)) return;
    actions.send(text);
    setText('');
  }

  function key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || matchMedia('(pointer: coarse)').matches) return;
    if (event.isComposing || Date.now() - composedAt.current < composingMs) return;
    event.preventDefault();
    send();
  }

  function paste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    if (data === null || data.files.length === 0 || data.types.includes('text/plain')) return;
    event.preventDefault();
    actions.attach(data.files);
  }

  return (
    <form
      class={over ? 'composer over' : 'composer'}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes('Files') !== true) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        actions.attach(event.dataTransfer?.files ?? []);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TooLong text={text} />
      <Shelf />
      <div class="write">
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          aria-label={words.yourMessage}
          aria-describedby="too-long"
          placeholder={placeholder()}
          value={text}
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={key}
          onPaste={paste}
          onCompositionEnd={() => (composedAt.current = Date.now())}
        />
        <Attach />
        <button type="submit" class="send" aria-label={words.send}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );

  function placeholder(): string {
    const { conversation } = state;
    if (conversation?.agentName != null && conversation.status === 'open') return words.writeTo(conversation.agentName);
    return conversation?.answerBy != null ? words.addSomething : words.writeToUs;
  }
}
