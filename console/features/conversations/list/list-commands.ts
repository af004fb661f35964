import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { useCommands } from '../../../app/commands.ts';
import { useInboxMove, useInboxPlace } from '../../../app/inbox-place.ts';
import type { VirtualListHandle } from '../../../ui/index.ts';
import { prefetch } from '../open.ts';
import { neighbour } from './neighbour.ts';

/** J, K, Enter and U: walking the list without the mouse. */
export function useListCommands(rows: readonly Conversation[], list: RefObject<VirtualListHandle | null>): void {
  const { conversationId } = useInboxPlace();
  const move = useInboxMove();
  const ids = rows.map((row) => row.id);
  const at = useRef(0);
  const way = useRef<1 | -1>(1);
  useEffect(() => {
    const index = conversationId === undefined ? -1 : ids.indexOf(conversationId);
    if (index >= 0) at.current = index;
  });
  const following = neighbour(ids, conversationId, at.current, way.current);
  useEffect(() => prefetch(following), [following]);
  const step = (by: 1 | -1) => {
    const next = neighbour(ids, conversationId, at.current, by);
    way.current = by;
    if (next !== undefined) move({ conversationId: next, replace: conversationId !== undefined });
  };
  const enter = () => {
    if (conversationId === undefined) step(1);
    else document.querySelector<HTMLElement>('.thread-scroll')?.focus();
  };
  const back = () => {
    if (conversationId === undefined) return;
    move({ conversationId: null });
    list.current?.show(conversationId, true);
  };
  const group = 'List';
  useCommands([
    { id: 'list.next', group, label: 'Next conversation', repeats: true, hidden: true, run: () => step(1) },
    { id: 'list.previous', group, label: 'Previous conversation', repeats: true, hidden: true, run: () => step(-1) },
    { id: 'list.open', group, label: 'Open', hidden: true, run: enter },
    { id: 'list.back', group, label: 'Back to the list', hidden: true, run: back },
  ]);
}
