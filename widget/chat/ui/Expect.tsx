import { moment } from '../times.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useScene } from './scene.ts';

/** When a person answers, as honestly as it is known: from recent answers, else from what was promised. */
export function Expect() {
  const { state, clock } = useScene();
  if (state.house === null) return null;
  const { open, basis, answerBy } = state.house.expectation;
  const time = moment(answerBy, clock);
  const known = open && basis !== null;
  const [before, after] = !open ? words.writeNow : known ? words.usually : words.promised;
  return (
    <p class="expect">
      <Icon name="clock" />
      <span>
        {before}
        <b>{known ? words.byAbout(time) : words.by(time)}</b>.{after}
        {known && words.cameSooner(basis.sooner, basis.of)}
      </span>
    </p>
  );
}
