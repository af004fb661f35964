import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { Programme } from '#contract/programmes.ts';
import { call, wordsFor } from '../../app/client.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { useTitle } from '../../app/title.ts';
import { Button, Chip, Menu, Skeleton, TabPanel, Tabs, Trouble, IconButton } from '../../ui/index.ts';
import { Editor } from './editor/Editor.tsx';
import { Experiments } from './experiments/Experiments.tsx';
import { drop, keep, useLoyaltyNews, useProgrammes } from './loyalty.ts';
import { Liability } from './Liability.tsx';
import { Members } from './Members.tsx';
import { Rewards } from './Rewards.tsx';
import { statusWords } from './words.ts';
import './loyalty.css';

const route = getRouteApi('/inside/loyalty/$programmeId');

export function ProgrammePage() {
  const { programmeId } = route.useParams();
  useLoyaltyNews();
  const { data, error, refetch } = useProgrammes();
  const programme = data?.items.find(({ id }) => id === programmeId);
  useTitle(programme?.name ?? 'Programme');
  return (
    <div className="loyalty-page">
      {error !== null && (
        <Trouble title="The programme did not come" action={<Button onClick={() => void refetch()}>Try again</Button>}>
          {wordsFor(error)}
        </Trouble>
      )}
      {data === undefined && error === null && <Skeleton label="Loading the programme" />}
      {data !== undefined && programme === undefined && (
        <Trouble title="There is no such programme" action={<Link to="/loyalty">All programmes</Link>}>
          It may have been thrown away before it was published.
        </Trouble>
      )}
      {programme !== undefined && <Known programme={programme} />}
    </div>
  );
}

const tabs = ['card', 'rewards', 'members', 'figures', 'test'] as const;
export type ProgrammeTab = (typeof tabs)[number];
const labels: Readonly<Record<ProgrammeTab, string>> = {
  card: 'The card',
  rewards: 'Rewards',
  members: 'Members',
  figures: 'What is owed',
  test: 'Does it help here?',
};

function Known({ programme }: { programme: Programme }) {
  const { tab = 'card' } = route.useSearch();
  const navigate = useNavigate();
  const { id: programmeId, name, status, version } = programme;
  return (
    <>
      <header className="loyalty-head">
        <div className="grow">
          <p className="loyalty-crumb">
            <Link to="/loyalty">Loyalty</Link>
          </p>
          <h1>{name}</h1>
        </div>
        <Chip tone={status === 'published' ? 'good' : 'plain'}>
          {statusWords[status]}
          {version > 0 && `, version ${String(version)}`}
        </Chip>
        <Actions programme={programme} />
      </header>
      <Tabs
        label="Programme"
        tabs={tabs.map((value) => ({ value, label: labels[value] }))}
        value={tab}
        onChange={(value) =>
          void navigate({ to: '/loyalty/$programmeId', params: { programmeId }, search: { tab: value }, replace: true })
        }
      >
        <TabPanel value="card">{tab === 'card' && <Editor key={programmeId} programme={programme} />}</TabPanel>
        <TabPanel value="rewards">{tab === 'rewards' && <Rewards programme={programme} />}</TabPanel>
        <TabPanel value="members">{tab === 'members' && <Members programme={programme} />}</TabPanel>
        <TabPanel value="figures">{tab === 'figures' && <Liability programme={programme} />}</TabPanel>
        <TabPanel value="test">{tab === 'test' && <Experiments programme={programme} />}</TabPanel>
      </Tabs>
    </>
  );
}

const done = {
  published: 'It goes on: people can join and earn.',
  paused: 'Paused. Nobody new joins; members keep earning and keep what they have.',
  ended: 'Ended. Nobody loses what they earned; rewards can be redeemed for 90 days.',
} as const;

function Actions({ programme: { id, status } }: { programme: Programme }) {
  const may = useCan('loyalty.manage');
  const navigate = useNavigate();
  if (!may || status === 'ended') return null;
  const set = (next: keyof typeof done) =>
    attempt(async () => {
      keep(await call('PUT /programmes/:id/status', { params: { id }, body: { status: next } }));
      didIt({ text: done[next] });
    });
  const discard = () =>
    attempt(async () => {
      await call('DELETE /programmes/:id', { params: { id } });
      await navigate({ to: '/loyalty' });
      drop(id);
      didIt({ text: 'The draft is gone. Nobody had seen it.' });
    });
  const entries =
    status === 'draft'
      ? [{ id: 'discard', label: 'Throw the draft away', icon: 'trash' as const, tone: 'bad' as const, run: discard }]
      : [
          status === 'paused'
            ? { id: 'go', label: 'Go on', icon: 'play' as const, run: () => set('published') }
            : {
                id: 'pause',
                label: 'Pause',
                icon: 'pause' as const,
                hint: 'Nobody new joins',
                run: () => set('paused'),
              },
          {
            ...{ id: 'end', label: 'End it', icon: 'close' as const, tone: 'bad' as const },
            ...{ hint: 'For good. What was earned stays redeemable for 90 days', run: () => set('ended') },
          },
        ];
  return (
    <Menu label="The programme" align="end" entries={entries}>
      <IconButton icon="more" label="More about this programme" />
    </Menu>
  );
}
