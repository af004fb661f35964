import { Icon } from '../../../ui/index.ts';
import { houseTime, useMinute } from '../../promises/index.ts';
import type { ReplyPromises } from './use-reply.ts';
import './PromiseTicks.css';

type PromiseTicksProps = Pick<ReplyPromises, 'found' | 'unticked' | 'zone' | 'toggle'>;

/** What the draft promises; ticked ones are kept in view when the answer goes out. */
export function PromiseTicks({ found, unticked, zone, toggle }: PromiseTicksProps) {
  const now = useMinute();
  if (found.length === 0) return null;
  return (
    <fieldset className="promise-ticks">
      <legend className="sr">Promises to keep in view</legend>
      {found.map(({ key, text, dueAt }) => (
        <label key={key} className="promise-tick">
          <input type="checkbox" checked={!unticked.has(key)} onChange={() => toggle(key)} />
          <Icon name="flag" size="small" />
          <span className="cut">
            Promised by {houseTime(Date.parse(dueAt), now, zone)}: {text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
