import { Icon } from '../../../ui/index.ts';
import type { DraftPromise } from '../../coaching/index.ts';
import { useMinute } from '../../promises/index.ts';
import { houseTime } from './house-time.ts';
import './PromiseTicks.css';

export interface PromiseTicksProps {
  promises: readonly DraftPromise[];
  unticked: ReadonlySet<string>;
  /** The house's zone. */
  zone: string;
  onToggle: (key: string) => void;
}

/** What the draft promises; ticked ones are kept in view when the answer goes out. */
export function PromiseTicks({ promises, unticked, zone, onToggle }: PromiseTicksProps) {
  const now = useMinute();
  if (promises.length === 0) return null;
  return (
    <fieldset className="promise-ticks">
      <legend className="sr">Promises to keep in view</legend>
      {promises.map(({ key, text, dueAt }) => (
        <label key={key} className="promise-tick">
          <input type="checkbox" checked={!unticked.has(key)} onChange={() => onToggle(key)} />
          <Icon name="flag" size="small" />
          <span className="cut">
            Promise: {text} by {houseTime(Date.parse(dueAt), now, zone)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
