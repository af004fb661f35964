import { useQuery } from '@tanstack/react-query';
import type { Expected } from '#contract/timeline.ts';
import { call } from '../../../app/client.ts';
import { useChannels } from '../../../app/directory.ts';
import { Card, EvidenceCard, HoverCard, WhyButton } from '../../../ui/index.ts';
import './cards.css';

export const useExpected = (contactId: string) =>
  useQuery({
    queryKey: ['expectations', contactId],
    queryFn: () => call('GET /contacts/:id/expectations', { params: { id: contactId } }),
    staleTime: 120_000,
  }).data;

const things: Readonly<Record<Expected['what'], string>> = {
  means: 'the usual way',
  hours: 'the usual hours',
  patience: 'their patience',
  formality: 'how formally they write',
  language: 'the language',
  repeats: 'whether they had to repeat themselves',
};

/** What they are used to, from their own history, each with its counts. Nothing of those who asked not to be read. */
export function ExpectedCard({ contactId }: { contactId: string }) {
  const channels = useChannels();
  const data = useExpected(contactId);
  if (data === undefined) return null;
  const known = data.items.filter(({ words }) => words !== null);
  const few = data.items.filter(({ words }) => words === null).map(({ what }) => things[what]);
  const say = ({ what, words }: Expected) => {
    if (what !== 'means') return words;
    return `Writes by ${(channels.find(({ name }) => name === words)?.label ?? words ?? '').toLowerCase()}`;
  };
  return (
    <Card title="What they are used to" className="expected">
      {!data.read && (
        <p className="second">They asked not to be read, so nothing is learnt of them. Same service as everybody.</p>
      )}
      <ul>
        {known.map((one) => (
          <li key={one.what}>
            <span className="grow">{say(one)}</span>
            <HoverCard
              label="How we know"
              align="end"
              trigger={<WhyButton label={`How we know: ${things[one.what]}`} />}
            >
              <EvidenceCard verdict={<b>{`${String(one.n)} of ${String(one.of)}`}</b>} why={one.why} />
            </HoverCard>
          </li>
        ))}
      </ul>
      {few.length > 0 && <p className="quiet small">Too few to say: {few.join(', ')}.</p>}
    </Card>
  );
}
