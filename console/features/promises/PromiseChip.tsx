import type { Promised } from '#contract/promises.ts';
import { attempt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { Chip, Icon, Menu } from '../../ui/index.ts';
import { useEntity } from '../../app/store.ts';
import { useHouseZone } from './house-zone.ts';
import { useMinute } from './minute.ts';
import { isOpen, promiseWords } from './promise-words.ts';
import { settle } from './settle.ts';
import './PromiseChip.css';

/** A promise found in our text, with flag and moment; while it stands, a menu settles it. */
export function PromiseChip({ promise }: { promise: Promised }) {
  const house = useHouseZone(useEntity('conversation', promise.conversationId)?.inboxId);
  const { tone, words } = promiseWords(promise, useMinute(), house);
  const maySettle = useCan('conversations.reply');
  const chip = (
    <Chip tone={tone} icon={promise.state === 'kept' ? 'check' : 'flag'} className="promise">
      {words}
      {maySettle && isOpen(promise) && <Icon name="down" size="small" />}
    </Chip>
  );
  if (!maySettle || !isOpen(promise)) return chip;
  return (
    <Menu
      label="Settle this promise"
      entries={[
        { id: 'kept', label: 'It was kept', icon: 'check', run: () => attempt(() => settle(promise, 'kept')) },
        {
          id: 'gone',
          label: 'It no longer stands',
          icon: 'close',
          run: () => attempt(() => settle(promise, 'cancelled')),
        },
      ]}
    >
      <button type="button" className="promise-button">
        {chip}
      </button>
    </Menu>
  );
}
