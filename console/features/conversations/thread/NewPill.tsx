import { useEffect, useState } from 'react';
import type { Message } from '../../../app/store.ts';
import { Icon } from '../../../ui/index.ts';
import './NewPill.css';

export interface NewPillProps {
  last: Message | undefined;
  atFoot: boolean;
  onPress: () => void;
}

/** For whoever reads further up: the way to the foot, and whether something new stands there. */
export function NewPill({ last, atFoot, onPress }: NewPillProps) {
  const newest = last?.seq ?? 0;
  const [seen, setSeen] = useState(newest);
  useEffect(() => {
    if (atFoot) setSeen(newest);
  }, [atFoot, newest]);
  if (atFoot) return null;
  const isNew = newest > seen;
  return (
    <button type="button" className="new-pill" onClick={onPress}>
      <Icon name="down" size="small" />
      {isNew ? 'New message' : 'To the newest'}
      {isNew && <i />}
    </button>
  );
}
