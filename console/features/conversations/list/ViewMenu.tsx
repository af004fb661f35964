import { useNavigate } from '@tanstack/react-router';
import { useInboxMove } from '../../../app/inbox-place.ts';
import { me, useMe } from '../../../app/session.tsx';
import { useEntities } from '../../../app/store.ts';
import { Button, Icon, Menu } from '../../../ui/index.ts';
import type { MenuEntry } from '../../../ui/index.ts';
import type { View } from './view.ts';

const sortWords = {
  due: 'Next promise',
  waiting: 'Longest wait',
  newest: 'Newest',
  feeling: 'Hardest feeling',
} as const;
const statusWords = {
  active: 'Active',
  open: 'Open',
  waiting: 'Waiting on them',
  snoozed: 'Snoozed',
  resolved: 'Resolved',
  any: 'Any state',
} as const;

/** The order of the list, which states it shows, and whose. Its word is the order, or the state where that is not the usual one. */
export function ViewMenu({ view }: { view: View }) {
  const move = useInboxMove();
  const navigate = useNavigate();
  const { readsFeelings } = useMe().workspace;
  const orders = (Object.keys(sortWords) as View['sort'][]).filter((sort) => sort !== 'feeling' || readsFeelings);
  const sorts = orders.map((sort) => ({
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
  const owners = useOwners(view);
  const promised = {
    id: 'promised',
    label: 'Promised by me',
    icon: 'flag' as const,
    run: () => void navigate({ to: '/promised' }),
  };
  return (
    <Menu
      label="Order, state and owner"
      entries={[{ heading: 'Order' }, ...sorts, 'line', { heading: 'State' }, ...states, 'line', promised, ...owners]}
      align="end"
    >
      <Button kind="bare" size="small">
        {view.status === 'active' ? sortWords[view.sort] : statusWords[view.status]}
        <Icon name="down" size="small" />
      </Button>
    </Menu>
  );
}

/** What each colleague has, out of all that I may see. */
function useOwners({ assigneeId }: View): readonly MenuEntry[] {
  const move = useInboxMove();
  const colleagues = useEntities('agent').filter((agent) => agent.active && agent.id !== me()?.agent.id);
  if (colleagues.length === 0) return [];
  const anybody = { id: 'owner', label: 'Anybody', checked: assigneeId === undefined };
  const owners = colleagues
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name }) => ({
      id: `owner ${id}`,
      label: name,
      checked: id === assigneeId,
      run: () => move({ view: 'all', assigneeId: id }),
    }));
  return ['line', { heading: 'With' }, { ...anybody, run: () => move({ assigneeId: undefined }) }, ...owners];
}
