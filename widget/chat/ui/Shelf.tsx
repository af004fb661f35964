import { sizeWords } from '../shelved.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useScene } from './scene.ts';

/** The files that go with the next message. */
export function Shelf() {
  const { state, actions } = useScene();
  if (state.files.length === 0) return null;
  return (
    <ul class="shelf" aria-label={words.files}>
      {state.files.map((shelved) => {
        const { name, size, share, file, why } = shelved;
        return (
          <li key={name}>
            <Icon name="clip" />
            <bdi class="cut">{name}</bdi>
            {why === null ? (
              <span class="small">{sizeWords(size)}</span>
            ) : (
              <span class="wrong" role="alert">
                {why}
              </span>
            )}
            {file === null && why === null && <progress max={1} value={share} aria-label={words.goingUp(name)} />}
            <button type="button" class="off" aria-label={words.remove(name)} onClick={() => actions.detach(shelved)}>
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
