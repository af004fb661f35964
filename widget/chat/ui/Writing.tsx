import { words } from '../words.ts';
import { useScene } from './scene.ts';

/** Somebody writes. For the eyes only: announcing it would talk into every sentence. */
export function Writing() {
  const { state } = useScene();
  if (state.writing === null) return null;
  return (
    <p class="writing">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {words.isWriting(state.writing.name ?? words.us)}
    </p>
  );
}
