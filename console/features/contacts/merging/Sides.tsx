import { useQuery } from '@tanstack/react-query';
import type { Side } from '#contract/merging.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { Skeleton } from '../../../ui/index.ts';
import { moment } from '../../promises/index.ts';
import { contactTitle } from '../../../app/contact-title.ts';
import '../keeping/keeping.css';

/** Two customers side by side: who is kept, and who goes up in them. */
export function Sides({ keptId, goneId }: { keptId: string; goneId: string }) {
  const { data, error } = useQuery({
    queryKey: ['comparison', keptId, goneId],
    queryFn: () => call('GET /contacts/:id/comparison/:otherId', { params: { id: keptId, otherId: goneId } }),
  });
  if (error !== null) return <p role="alert">{wordsFor(error)}</p>;
  if (data === undefined) return <Skeleton label="Loading both" rows={4} />;
  return (
    <div className="sides">
      <One label="Kept" side={data.kept} />
      <One label="Goes up in them" side={data.gone} />
    </div>
  );
}

function One({ label, side: { contact, conversations, unresolved, lastAt } }: { label: string; side: Side }) {
  const main = contact.identities.find(({ kind, main: isMain }) => kind === 'email' && isMain)?.value ?? null;
  const pairs: [string, string | null][] = [
    ...contact.identities.map(({ kind, value, verified }): [string, string] => [
      { email: 'Address', phone: 'Number', external: 'Id', visitor: 'Browser' }[kind],
      verified ? `${value}, proven` : value,
    ]),
    ['Company', contact.company?.name ?? null],
    ['Language', contact.language],
    ['Called', contact.calledAs],
    ['Notes', contact.notes === '' ? null : contact.notes],
    ['Since', moment(Date.parse(contact.createdAt), Date.now())],
    [
      'Conversations',
      unresolved === 0 ? String(conversations) : `${String(conversations)}, ${String(unresolved)} unresolved`,
    ],
    ['Last', lastAt === null ? null : moment(Date.parse(lastAt), Date.now())],
  ];
  return (
    <section aria-label={label}>
      <p className="label">{label}</p>
      <h3>{contactTitle({ name: contact.name, email: main })}</h3>
      <dl>
        {pairs.map(
          ([name, value], i) =>
            value !== null && (
              <div key={i} style={{ display: 'contents' }}>
                <dt className="second">{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
