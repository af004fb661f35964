import { useMessages } from '../../../app/store.ts';
import { useNarrow } from '../../../ui/index.ts';
import { clock, shortName } from '../../promises/index.ts';
import './LastWords.css';

/** On a phone, above what one writes: the customer's last words, in full when tapped. */
export function LastWords({ conversationId }: { conversationId: string }) {
  const phone = useNarrow('phone');
  const last = useMessages(conversationId).findLast((message) => message.from === 'customer');
  if (!phone || last === undefined) return null;
  const name = shortName({ name: last.authorName });
  return (
    <details className={`last-words f-${last.reading?.label ?? 'neutral'}`}>
      <summary>
        {name}, {clock(Date.parse(last.at))}: “{last.text}”
      </summary>
    </details>
  );
}
