import { useQuery } from '@tanstack/react-query';
import type { NextIssue } from '#contract/resolution.ts';
import { call } from '../../app/client.ts';
import { attempt } from '../../app/did-it.ts';
import { queries } from '../../app/queries.ts';
import { EvidenceCard, HoverCard, Icon, IconButton, WhyButton } from '../../ui/index.ts';
import { hintsKey, useConversationTopic } from './topics.ts';
import './NextIssues.css';

/** What people who asked this came back about: solve the second contact in the first. Nothing where it is not known well. */
export function NextIssues({ conversationId }: { conversationId: string }) {
  const topic = useConversationTopic(conversationId);
  const { data } = useQuery({
    queryKey: hintsKey(conversationId),
    queryFn: () => call('GET /conversations/:id/next-issues', { params: { id: conversationId } }),
    enabled: typeof topic?.topicId === 'string',
  });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="next-issues" aria-label="What they may come back about">
      <p>
        <Icon name="lamp" size="small" /> People who asked this came back within 7 days about
      </p>
      <ul>
        {items.map((issue) => (
          <Issue key={issue.topicId} issue={issue} conversationId={conversationId} />
        ))}
      </ul>
    </section>
  );
}

function Issue({ issue, conversationId }: { issue: NextIssue; conversationId: string }) {
  const { topicId, name, share, followed } = issue;
  const away = async () => {
    await call('DELETE /conversations/:id/next-issues/:topicId', { params: { id: conversationId, topicId } });
    await queries.invalidateQueries({ queryKey: hintsKey(conversationId) });
  };
  return (
    <li>
      <b>{name}</b> <span className="num">{percent(share.value ?? 0)}</span>
      <HoverCard label={`How we know: ${name}`} side="top" trigger={<WhyButton label={`How we know: ${name}`} />}>
        <EvidenceCard
          verdict={
            <>
              <b className="num">{followed}</b> of <b className="num">{share.n}</b> cases on this topic were followed by{' '}
              {name}
            </>
          }
          why={`Resolved cases of the last year, counted each night. Likely between ${percent(share.low)} and ${percent(share.high)}. Answer it now, and the second contact may not be needed.`}
        />
      </HoverCard>
      <IconButton icon="close" label={`Put away: ${name}`} onClick={() => attempt(away)} />
    </li>
  );
}

const percent = (share: number): string => `${String(Math.round(share * 100))} %`;
