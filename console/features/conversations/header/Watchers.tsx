import { Face, Icon, Tooltip } from '../../../ui/index.ts';
import { useWatchers } from '../presence.ts';
import './Watchers.css';

/** Colleagues who look at this too; with a pen while they write. */
export function Watchers({ conversationId }: { conversationId: string }) {
  const watchers = useWatchers(conversationId);
  return watchers.map(({ id, name, writes }) => (
    <Tooltip key={id} text={writes ? `${name} is writing here.` : `${name} is looking at this too.`}>
      <button type="button" className="watcher">
        <Face name={name} ours size="small" />
        <span className="sr">
          {name} is {writes ? 'writing here' : 'looking too'}
        </span>
        {writes && <Icon name="pen" size="small" />}
      </button>
    </Tooltip>
  ));
}
