import { useAgentName } from '../../app/session.tsx';
import { Icon } from '../../ui/index.ts';
import { contactTitle } from '../../app/contact-title.ts';
import { useMinute } from '../promises/index.ts';
import { useRecoveries, type Owner } from './use-recovery.ts';
import { howWords } from './words.ts';

const weekMs = 7 * 86_400_000;
const most = 8;

/** Those of this week, in their words. */
export function Recovered({ owner }: { owner: Owner }) {
  const agentName = useAgentName();
  const now = useMinute();
  const { items = [] } = useRecoveries('recovered', owner);
  const week = items.filter(({ endedAt }) => endedAt !== null && now - Date.parse(endedAt) < weekMs);
  if (week.length === 0) return null;
  return (
    <section aria-label="Recovered this week">
      <h2 className="recovery-part">
        Recovered this week <span className="quiet num">{week.length}</span>
      </h2>
      <ul className="recovered">
        {week.slice(0, most).map((one) => (
          <li key={one.id}>
            <Icon name="done" />
            <b className="cut">{contactTitle(one.contact)}</b>
            <span className="second cut grow">{howWords(one)}</span>
            {one.ownerId !== null && (
              <span className="quiet small">with {agentName(one.ownerId) ?? 'a colleague'}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
