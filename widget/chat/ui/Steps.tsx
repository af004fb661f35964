import { useState } from 'preact/hooks';
import type { Entry, PublicCard } from '#contract/cards.ts';
import { longDay } from '../times.ts';
import { words } from '../words.ts';
import { useScene } from './scene.ts';

/** Every step that was earned and used, fetched when it is opened. */
export function Steps({ card }: { readonly card: PublicCard }) {
  const { actions, clock } = useScene();
  const [items, setItems] = useState<readonly Entry[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);

  function more(cursor: string | null): void {
    actions.steps(card.id, cursor).then(
      (page) => {
        setWrong(false);
        setItems((before) => (cursor === null ? page.items : [...before, ...page.items]));
        setNext(page.next);
      },
      () => setWrong(true),
    );
  }

  return (
    <details onToggle={(event) => event.currentTarget.open && more(null)}>
      <summary>{words.everyStep(card.unit)}</summary>
      {wrong && <p role="alert">{words.notKept}</p>}
      <ul>
        {items.map(({ id, why, at, steps, how, expiresAt }) => (
          <li key={id}>
            <span class="grow">
              {why}{' '}
              <span class="small">
                {longDay(at, clock)}
                {words.hows[how]}
                {expiresAt !== null && words.staysUntil(longDay(expiresAt, clock))}
              </span>
            </span>
            <b>{steps > 0 ? `+${steps}` : `−${-steps}`}</b>
          </li>
        ))}
      </ul>
      {next !== null && (
        <button type="button" class="quiet" onClick={() => more(next)}>
          {words.earlierSteps}
        </button>
      )}
    </details>
  );
}
