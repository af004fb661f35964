import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useChannels } from '../../../app/directory.ts';
import { useCan } from '../../../app/session.tsx';
import { SettingsPage } from '../../../app/settings/SettingsPage.tsx';
import { useEntities } from '../../../app/store.ts';
import { Button, buttonClass, Card, EmptyState } from '../../../ui/index.ts';
import { sayHours } from '../hours/say-hours.ts';
import { NewInboxDialog } from './NewInboxDialog.tsx';

/** The ways in, each with its hours and what it promises. */
export function InboxesPage() {
  const [making, setMaking] = useState(false);
  const may = useCan('workspace.manage');
  const inboxes = useEntities('inbox').toSorted((a, b) => a.name.localeCompare(b.name));
  const channels = useChannels();
  const navigate = useNavigate();
  const make = (
    <Button kind="main" icon="plus" onClick={() => setMaking(true)}>
      New inbox
    </Button>
  );
  return (
    <SettingsPage
      title="Inboxes"
      about="The ways in for customers, each with its hours and what it promises."
      action={may && inboxes.length > 0 && make}
    >
      <Card flush>
        {inboxes.length === 0 ? (
          <EmptyState drawing="speech" title="No way in yet" action={may && make}>
            Open one, and customers can write.
          </EmptyState>
        ) : (
          <ul className="things">
            {inboxes.map((inbox) => (
              <li key={inbox.id}>
                <span className="thing">
                  <b>{inbox.name}</b>
                  <span className="second small">
                    {channels.find((channel) => channel.name === inbox.channel)?.label ?? inbox.channel},{' '}
                    {sayHours(inbox.hours)}
                  </span>
                </span>
                <Link
                  to="/settings/inboxes/$inboxId"
                  params={{ inboxId: inbox.id }}
                  className={buttonClass({ size: 'small' })}
                >
                  Open<span className="sr"> {inbox.name}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <NewInboxDialog
        open={making}
        channels={channels}
        onClose={() => setMaking(false)}
        onMade={({ id }) => void navigate({ to: '/settings/inboxes/$inboxId', params: { inboxId: id } })}
      />
    </SettingsPage>
  );
}
