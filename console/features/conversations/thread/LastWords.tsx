import { useEntity, useMessages } from '../../../app/store.ts';
import { useNarrow } from '../../../ui/index.ts';
import { useShowsFeelings } from '../../feelings/index.ts';
import { clock, startName } from '../../promises/index.ts';
import './LastWords.css';

/** On a phone, above what one writes: the customer's last words, in full when tapped. */
export function LastWords({ conversationId }: { conversationId: string }) {
  const phone = useNarrow('phone');
  const last = useMessages(conversationId).findLast((message) => message.from === 'customer');
  const shows = useShowsFeelings(useEntity('conversation', conversationId)?.contact.id);
  if (!phone || last === undefined) return null;
  const name = startName({ name: last.authorName });
  return (
    <details className={`last-words f-${(shows ? last.reading?.label : undefined) ?? 'neutral'}`}>
      <summary>
        {name}, {clock(Date.parse(last.at))}: “{last.text}”
      </summary>
    </details>
  );
}
