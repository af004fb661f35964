import { useInboxMove } from '../../../app/inbox-place.ts';
import { Button, Icon, Menu } from '../../../ui/index.ts';
import type { View } from './view.ts';

const sortWords = { due: 'Next promise', waiting: 'Longest wait', newest: 'Newest' } as const;
const statusWords = {
  active: 'Active',
  open: 'Open',
  waiting: 'Waiting on them',
  snoozed: 'Snoozed',
  resolved: 'Resolved',
  any: 'Any state',
} as const;

/** The order of the list and which states it shows. Its word is the order, or the state where that is not the usual one. */
export function ViewMenu({ view }: { view: View }) {
  const move = useInboxMove();
  const sorts = (Object.keys(sortWords) as View['sort'][]).map((sort) => ({
    id: sort,
    label: sortWords[sort],
    checked: view.sort === sort,
    run: () => move({ sort: sort === 'due' ? undefined : sort }),
  }));
  const states = (Object.keys(statusWords) as View['status'][]).map((status) => ({
    id: `state ${status}`,
    label: statusWords[status],
    checked: view.status === status,
    run: () => move({ status: status === 'active' ? undefined : status }),
  }));
  return (
    <Menu
      label="Order and state"
      entries={[{ heading: 'Order' }, ...sorts, 'line', { heading: 'State' }, ...states]}
      align="end"
    >
      <Button kind="bare" size="small">
        {view.status === 'active' ? sortWords[view.sort] : statusWords[view.status]}
        <Icon name="down" size="small" />
      </Button>
    </Menu>
  );
}
