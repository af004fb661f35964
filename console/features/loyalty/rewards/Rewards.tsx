import { useState } from 'react';
import type { Programme } from '#contract/programmes.ts';
import type { Reward } from '#contract/rewards.ts';
import { DidNotCome } from '../../../app/DidNotCome.tsx';
import { useCan } from '../../../app/session.tsx';
import { Button, Card, EmptyState, Skeleton } from '../../../ui/index.ts';
import { useRewards } from '../loyalty.ts';
import { CodesDialog } from './CodesDialog.tsx';
import { RewardDialog } from './RewardDialog.tsx';
import { RewardLine } from './RewardLine.tsx';

/** What can be had for steps. */
export function Rewards({ programme }: { programme: Programme }) {
  const may = useCan('loyalty.manage');
  const { data, error, refetch } = useRewards(programme.id);
  const [editing, setEditing] = useState<Reward | 'new' | null>(null);
  const [coding, setCoding] = useState<Reward | null>(null);
  const add = (
    <Button kind="main" icon="plus" onClick={() => setEditing('new')}>
      Add a reward
    </Button>
  );
  return (
    <div className="loyalty-stack">
      {error !== null && <DidNotCome what="The rewards" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Loading rewards" />}
      {data?.items.length === 0 && (
        <EmptyState drawing="cup" title="No reward yet" action={may ? add : undefined}>
          A card needs something at its end: “{programme.design.card.reward}”, for{' '}
          {programme.design.card.required + programme.design.card.endowed} {programme.unit}.
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && (
        <>
          {may && <div className="row">{add}</div>}
          <Card flush>
            <ul className="things">
              {data.items.map((reward) => (
                <RewardLine
                  key={reward.id}
                  {...{ reward, programme, may }}
                  edit={() => setEditing(reward)}
                  bring={() => setCoding(reward)}
                />
              ))}
            </ul>
          </Card>
          <p className="second small">
            A reward never gets dearer for those who joined before: for them the old cost stands.
          </p>
        </>
      )}
      {editing !== null && (
        <RewardDialog
          programme={programme}
          reward={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {coding !== null && <CodesDialog reward={coding} onClose={() => setCoding(null)} />}
    </div>
  );
}
