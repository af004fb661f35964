import { Expect } from './Expect.tsx';
import { useScene } from './scene.ts';

/** The open door: who is here, and when they answer. */
export function Welcome() {
  const { state } = useScene();
  if (state.house === null) return null;
  return (
    <div class="body">
      {state.house.people.length > 0 && (
        <div class="faces" aria-hidden="true">
          {state.house.people.slice(0, 4).map(({ name }) => (
            <span class="face">{initials(name)}</span>
          ))}
        </div>
      )}
      <h2>{state.house.greeting}</h2>
      <Expect />
    </div>
  );
}

/** `Tomás Kelly` → `TK`. */
function initials(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== '');
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => Array.from(part ?? '')[0] ?? '')
    .join('');
}
