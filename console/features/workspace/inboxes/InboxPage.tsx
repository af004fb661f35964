import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import type { Inbox } from '#contract/workspace.ts';
import { useChannels } from '../../../app/directory.ts';
import { useCan } from '../../../app/session.tsx';
import { SettingsPage } from '../../../app/settings/SettingsPage.tsx';
import { useEntity } from '../../../app/store.ts';
import { Card, Skeleton } from '../../../ui/index.ts';
import { HoursCard } from './HoursCard.tsx';
import { IdCard } from './IdCard.tsx';
import { PromiseForm } from './PromiseForm.tsx';
import { SecretCard } from './SecretCard.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { SitesForm } from './SitesForm.tsx';
import { SnippetCard } from './SnippetCard.tsx';

const MailboxCards = lazy(() => import('../../mailboxes/index.ts').then((it) => ({ default: it.MailboxCards })));

const route = getRouteApi('/inside/settings/inboxes/$inboxId');

/** One way in: how it is put to use, its hours, what it promises. */
export function InboxPage() {
  const { inboxId } = route.useParams();
  const inbox = useEntity('inbox', inboxId);
  const crumb = <Link to="/settings/inboxes">Inboxes</Link>;
  if (inbox === undefined) {
    return (
      <SettingsPage title="Inbox" crumb={crumb}>
        <Skeleton label="Loading the inbox" />
      </SettingsPage>
    );
  }
  return <Known key={inbox.id} inbox={inbox} crumb={crumb} />;
}

function Known({ inbox, crumb }: { inbox: Inbox; crumb: ReactNode }) {
  const may = useCan('workspace.manage');
  const channel = useChannels().find((each) => each.name === inbox.channel);
  // Whoever sees answers at once sees them on the customer's own page, which needs the snippet and can sign who looks.
  const isOnSite = channel?.abilities.live === true;
  return (
    <SettingsPage
      title={inbox.name}
      about={may ? channel?.label : `${channel?.label ?? inbox.channel}. An admin can change it.`}
      crumb={crumb}
    >
      {isOnSite && (
        <SnippetCard inbox={inbox}>
          <fieldset disabled={!may} className="settings-body">
            <SitesForm inbox={inbox} channel={channel} />
          </fieldset>
        </SnippetCard>
      )}
      {channel?.abilities.letters === true && (
        <Suspense fallback={<Skeleton label="Loading the mailbox" />}>
          <MailboxCards inbox={inbox} may={may} />
        </Suspense>
      )}
      {channel?.page === null && !channel.abilities.letters && <IdCard inbox={inbox} />}
      <fieldset disabled={!may} className="settings-body">
        {channel !== undefined && (
          <Card title="Name and appearance">
            <SettingsForm inbox={inbox} channel={channel} />
          </Card>
        )}
        <HoursCard inbox={inbox} />
        <Card title="Promises">
          <PromiseForm inbox={inbox} />
        </Card>
      </fieldset>
      {isOnSite && may && (
        <SecretCard
          inbox={inbox}
          title="Who is looking"
          about="Your server signs a token with this secret (HS256, with sub and exp), and signed-in customers are known here."
        />
      )}
      {channel?.abilities.letters === true && may && (
        <SecretCard
          inbox={inbox}
          title="Handing mail in by HTTP"
          about="A provider’s webhook signs each mail with this secret (HMAC-SHA256 over timestamp, a dot and the mail)."
        />
      )}
    </SettingsPage>
  );
}
