import { useInboxMove } from '../../../app/inbox-place.ts';
import { Button, Icon, Menu } from '../../../ui/index.ts';
import type { View } from './view.ts';

const sortWords = { due: 'Next promise', waiting: 'Longest wait', newest: 'Newest' } as const;

export function SortMenu({ view }: { view: View }) {
  const move = useInboxMove();
  const entries = (['due', 'waiting', 'newest'] as const).map((sort) => ({
    id: sort,
    label: sortWords[sort],
    checked: view.sort === sort,
    run: () => move({ sort: sort === 'due' ? undefined : sort }),
  }));
  return (
    <Menu label="Order" entries={entries} align="end">
      <Button kind="bare" size="small" className="sort">
        {sortWords[view.sort]}
        <Icon name="down" size="small" />
      </Button>
    </Menu>
  );
}
