import { moment } from '../times.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useScene } from './scene.ts';

/** Whose chat it is, and who is there until when. */
export function Head() {
  const { state, actions } = useScene();
  return (
    <header class="head">
      <div class="grow">
        <h1>{state.house?.title ?? words.chat}</h1>
        <p>{useHours()}</p>
      </div>
      {window.parent !== window && (
        <button type="button" class="close" aria-label={words.close} onClick={actions.close}>
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}

function useHours(): string {
  const { state, clock } = useScene();
  if (state.house === null) return '';
  const { open, until } = state.house.expectation;
  if (!open) return until === null ? words.closed : words.closedUntil(moment(until, clock));
  const agent = state.conversation?.status === 'open' ? state.conversation.agentName : null;
  if (agent !== null) return words.withYou(agent);
  return until === null ? words.hereAlways : words.hereUntil(moment(until, clock));
}
