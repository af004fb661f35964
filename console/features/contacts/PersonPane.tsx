import type { Conversation } from '#contract/conversations.ts';
import { useInboxMove, useInboxPlace } from '../../app/inbox-place.ts';
import { Drawer, useNarrow } from '../../ui/index.ts';
import { Person } from './Person.tsx';
import { contactTitle } from '../../app/contact-title.ts';
import './PersonPane.css';

/** Beside the thread where there is room, a drawer where there is less, a page of its own on a phone. */
export function PersonPane({ conversation }: { conversation: Conversation }) {
  const { pane } = useInboxPlace();
  const move = useInboxMove();
  const folded = useNarrow('drawer');
  const phone = useNarrow('phone');
  const name = contactTitle(conversation.contact);
  const person = <Person key={conversation.contact.id} conversation={conversation} />;
  const close = () => move({ pane: undefined });
  if (folded && !phone) {
    return (
      <Drawer
        bare
        title={`About ${name}`}
        open={pane === 'person'}
        onOpenChange={(open) => !open && close()}
        className="person-drawer"
      >
        {person}
      </Drawer>
    );
  }
  if (phone && pane !== 'person') return null;
  return (
    <aside className="person" aria-label={`About ${name}`}>
      {person}
    </aside>
  );
}
