import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { Programme } from '#contract/programmes.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { attempt, didIt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { useTitle } from '../../app/title.ts';
import { Banner, Chip, IconButton, Menu, Page, PageHead, Skeleton, TabPanel, Tabs, Trouble } from '../../ui/index.ts';
import { Editor } from './editor/Editor.tsx';
import { Experiments } from './experiments/Experiments.tsx';
import { drop, keep, useLoyaltyNews, useProgrammes, useRewards } from './loyalty.ts';
import { Liability } from './Liability.tsx';
import { Members } from './Members.tsx';
import { NoReward } from './rewards/NoReward.tsx';
import { Rewards } from './rewards/Rewards.tsx';
import { dayWords, statusWords } from './words.ts';
import './loyalty.css';

const route = getRouteApi('/inside/loyalty/$programmeId');

export function ProgrammePage() {
  const { programmeId } = route.useParams();
  useLoyaltyNews();
  const { data, error, refetch } = useProgrammes();
  const programme = data?.items.find(({ id }) => id === programmeId);
  useTitle(programme?.name ?? 'Programme');
  return (
    <Page>
      {error !== null && <DidNotCome what="The programme" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Loading the programme" />}
      {data !== undefined && programme === undefined && (
        <Trouble title="There is no such programme" action={<Link to="/loyalty">All programmes</Link>}>
          It may have been thrown away before it was published.
        </Trouble>
      )}
      {programme !== undefined && <Known programme={programme} />}
    </Page>
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
  const { id: programmeId, name, status, version, redeemableUntil } = programme;
  return (
    <>
      <PageHead title={name} crumb={<Link to="/loyalty">Loyalty</Link>}>
        <Chip tone={status === 'published' ? 'good' : 'plain'}>
          {statusWords[status]}
          {version > 0 && `, version ${String(version)}`}
        </Chip>
        <Actions programme={programme} />
      </PageHead>
      {redeemableUntil !== null && (
        <Banner tone="soon" inset>
          {Date.parse(redeemableUntil) > Date.now()
            ? `Ended. Nothing more is earned; what members have can be redeemed until ${dayWords(redeemableUntil)}, and they are told so.`
            : `Ended. What members had could be redeemed until ${dayWords(redeemableUntil)}; what was left has lapsed.`}
        </Banner>
      )}
      {status === 'published' && <Unredeemable programme={programme} />}
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

/** People can join and earn, and there is nothing to have for it. */
function Unredeemable({ programme: { id, design } }: { programme: Programme }) {
  const { data } = useRewards(id);
  if (data === undefined || data.items.some(({ active }) => active)) return null;
  return (
    <Banner tone="soon" inset>
      <NoReward reward={design.card.reward} />
    </Banner>
  );
}

const done = {
  published: 'It goes on: people can join and earn.',
  paused: 'Paused. Nobody new joins; members keep earning and keep what they have.',
  ended: 'Ended. What was earned can be redeemed for 90 days; members who hold something are told by letter.',
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
            ...{ hint: 'For good. What was earned can be redeemed for 90 days', run: () => set('ended') },
          },
        ];
  return (
    <Menu label="The programme" align="end" entries={entries}>
      <IconButton icon="more" label="More about this programme" />
    </Menu>
  );
}
