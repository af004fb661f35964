import { Link } from '@tanstack/react-router';
import { useCan } from '../../app/session.tsx';
import { useEntity } from '../../app/store.ts';
import { Icon } from '../../ui/index.ts';
import './Mail.css';

/** The inbox has no server to send by: said where an answer is written, and not after it has failed. */
export function NoWayOut({ inboxId }: { inboxId: string }) {
  const mayChange = useCan('workspace.manage');
  const address = useEntity('mailbox', inboxId)?.address;
  return (
    <span className="letter-row bad" role="status">
      <Icon name="warn" size="small" />
      <span className="grow">
        Nothing goes out{address === undefined ? '' : ` from ${address}`} yet: this inbox has no server to send by.{' '}
        {mayChange ? (
          <Link to="/settings/inboxes/$inboxId" params={{ inboxId }}>
            Add one
          </Link>
        ) : (
          'Somebody who looks after inboxes can add one. What you write stays here.'
        )}
      </span>
    </span>
  );
}
