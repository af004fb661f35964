import { useRef } from 'preact/hooks';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useScene } from './scene.ts';

/** Chooses files; a phone offers its camera too. */
export function Attach() {
  const { actions } = useScene();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="attach" aria-label={words.attach} onClick={() => field.current?.click()}>
        <Icon name="clip" />
      </button>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          actions.attach(currentTarget.files ?? []);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
