import { useChannels } from '../../../app/directory.ts';
import { useInboxMove } from '../../../app/inbox-place.ts';
import { useEntities } from '../../../app/store.ts';
import { Button, EmptyState } from '../../../ui/index.ts';
import { useCounts } from './counts.ts';
import type { View } from './view.ts';

/** An empty view says what would stand here and the one thing to do next. */
export function ListEmpty({ view }: { view: View }) {
  const move = useInboxMove();
  const counts = useCounts();
  const show = (label: string, to: Parameters<typeof move>[0]) => <Button onClick={() => move(to)}>{label}</Button>;
  if (isNarrowed(view)) {
    return (
      <EmptyState
        drawing="glass"
        title="Nothing like that"
        action={show('Show all active', {
          status: undefined,
          tag: undefined,
          inboxId: undefined,
          topicId: undefined,
          assigneeId: undefined,
          feeling: undefined,
          course: undefined,
        })}
      >
        No conversation here has that state, label, topic, owner or feeling.
      </EmptyState>
    );
  }
  if (view.view === 'mine' && counts !== null && counts.unassigned > 0) {
    return (
      <EmptyState drawing="cup" title="Nobody waits on you" action={show('Show unassigned', { view: 'unassigned' })}>
        {counts.unassigned === 1 ? 'One conversation has' : `${counts.unassigned} conversations have`} no owner yet.
      </EmptyState>
    );
  }
  if (counts !== null && counts.all > 0) {
    return (
      <EmptyState drawing="cup" title="All answered here" action={show('Show all', { view: 'all' })}>
        Whoever writes next appears here by themselves.
      </EmptyState>
    );
  }
  return <NobodyYet />;
}

const isNarrowed = ({ status, tag, inboxId, topicId, assigneeId, feeling, course }: View): boolean =>
  status !== 'active' || [tag, inboxId, topicId, assigneeId, feeling, course].some((each) => each !== undefined);

function NobodyYet() {
  const inboxes = useEntities('inbox');
  const pages = new Map(useChannels().map((channel) => [channel.name, channel.page]));
  const open = inboxes.find((inbox) => (pages.get(inbox.channel) ?? null) !== null);
  const page = open === undefined ? undefined : pages.get(open.channel)?.replace(':key', open.publicKey);
  return (
    <EmptyState
      drawing="speech"
      title="No conversations yet"
      action={
        page === undefined ? undefined : (
          <a className="btn" href={page} target="_blank" rel="noreferrer">
            Play both sides
          </a>
        )
      }
    >
      Put the chat on your site, or open it by itself and write to yourself.
    </EmptyState>
  );
}
