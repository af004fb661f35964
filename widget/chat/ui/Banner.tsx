import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useScene } from './scene.ts';

/** The line is down. Appears only when it lasts (css), and never hides what is being written. */
export function Banner() {
  const { state } = useScene();
  const down = state.line === 'offline';
  return (
    <div role="status">
      {down && (
        <p class="banner">
          <Icon name="cut" />
          {state.house === null ? words.notReached : words.noLine}
        </p>
      )}
    </div>
  );
}
