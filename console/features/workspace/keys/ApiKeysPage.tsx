import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiKey } from '#contract/workspace.ts';
import { permissions } from '#contract/permissions.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { moment } from '../../../app/clock.ts';
import { useAgentName } from '../../../app/session.tsx';
import { SettingsPage } from '../../../app/settings/SettingsPage.tsx';
import { Button, Card, Chip, EmptyState, Skeleton, Trouble } from '../../../ui/index.ts';
import { NewKeyDialog } from './NewKeyDialog.tsx';
import { apiKeysKey, RevokeDialog } from './RevokeDialog.tsx';

/** Keys by which other systems do things here. */
export function ApiKeysPage() {
  const [making, setMaking] = useState(false);
  const [revoked, setRevoked] = useState<ApiKey>();
  const { data, error, refetch } = useQuery({ queryKey: apiKeysKey, queryFn: () => call('GET /api-keys') });
  const make = (
    <Button kind="main" icon="plus" onClick={() => setMaking(true)}>
      New key
    </Button>
  );
  const about = (
    <>
      Other systems do things here by a key. What they can do is written in <a href="/api/docs">the API’s pages</a>.
    </>
  );
  return (
    <SettingsPage title="API keys" about={about} action={data !== undefined && data.items.length > 0 && make}>
      {error !== null && (
        <Trouble title="The keys didn’t load" action={<Button onClick={() => void refetch()}>Try again</Button>}>
          {wordsFor(error)}
        </Trouble>
      )}
      {data === undefined && error === null && <Skeleton label="Loading the keys" rows={3} />}
      {data !== undefined && (
        <Card flush>
          {data.items.length === 0 ? (
            <EmptyState drawing="shelf" title="No keys yet" action={make}>
              A key lets another system bring messages in or read them.
            </EmptyState>
          ) : (
            <ul className="things">
              {data.items.map((key) => (
                <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoked(key)} />
              ))}
            </ul>
          )}
        </Card>
      )}
      <NewKeyDialog open={making} onClose={() => setMaking(false)} />
      <RevokeDialog apiKey={revoked} onClose={() => setRevoked(undefined)} />
    </SettingsPage>
  );
}

function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const agentName = useAgentName();
  const { name, hint, scopes, agentId, expiresAt, lastUsedAt } = apiKey;
  const isOver = expiresAt !== null && Date.parse(expiresAt) < Date.now();
  const used = lastUsedAt === null ? 'never used' : `last used ${moment(new Date(lastUsedAt))}`;
  const whose = agentId === null ? 'the workspace’s own' : `in ${agentName(agentId) ?? 'a colleague'}’s name`;
  return (
    <li>
      <span className="thing">
        <b>
          {name} <code className="quiet">{hint}</code>
        </b>
        <span className="second small">
          {whose}, {used}
          {expiresAt !== null && `, ${isOver ? 'ended' : 'good until'} ${moment(new Date(expiresAt))}`}
        </span>
        <span className="quiet small">{scopes.map((scope) => permissions[scope]).join(' · ')}</span>
      </span>
      {isOver && <Chip tone="soon">ended</Chip>}
      <Button size="small" onClick={onRevoke}>
        Revoke<span className="sr"> {name}</span>
      </Button>
    </li>
  );
}
