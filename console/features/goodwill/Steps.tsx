import type { GestureDesk } from '#contract/gesture-desk.ts';
import { useMinute, moment, useHouseZone } from '../promises/index.ts';
import { Icon } from '../../ui/index.ts';

/** What comes before a gift: repaired, owned, and only then perhaps something more. */
export function Steps({ owned, solved }: { owned: GestureDesk['owned']; solved: boolean }) {
  const now = useMinute();
  const zone = useHouseZone(undefined);
  return (
    <ol className="gesture-steps">
      <li className={solved ? 'done' : 'now'}>
        <Icon name={solved ? 'done' : 'open'} />
        <span>
          <b>Repaired</b> {solved ? 'You say below what was put right.' : 'Say below what was put right.'}
        </span>
      </li>
      <li className={owned === null ? '' : 'done'}>
        <Icon name={owned === null ? 'open' : 'done'} />
        <span>
          <b>Owned</b>{' '}
          {owned === null
            ? 'Nobody has told them yet what happened.'
            : `${owned.by ?? 'We'} wrote ${moment(Date.parse(owned.at), now, zone)}: “${owned.text}”`}
        </span>
      </li>
      <li className={solved ? 'now' : ''}>
        <Icon name="gift" />
        <span>
          <b>Gesture</b> Optional. Small and personal works better than large.
        </span>
      </li>
    </ol>
  );
}
