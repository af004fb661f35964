import { useQuery } from '@tanstack/react-query';
import { call, wordsFor } from '../../app/client.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { queries } from '../../app/queries.ts';
import { useCan } from '../../app/session.tsx';
import { Card, Skeleton, Switch } from '../../ui/index.ts';

const key = ['recovery-letter'];

function useLetter() {
  const may = useCan('conversations.readAll');
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => call('GET /me/recovery-letter'),
    enabled: may,
  });
  return { may, letter: data, problem: error };
}

/** In my profile: whether I get the letter on Mondays. For those who see every conversation. */
export function LetterCard() {
  const { may, letter, problem } = useLetter();
  if (!may) return null;
  return (
    <Card title="Letter on Mondays">
      {letter === undefined ? (
        problem === null ? (
          <Skeleton label="Loading your choice" rows={1} />
        ) : (
          <p className="second">{wordsFor(problem)}</p>
        )
      ) : (
        <div className="form">
          <Switch
            label="Who was left on a low"
            hint="Who is still open, how many came, recovered and were closed that week. At seven, by the house’s clock; none in a week without anybody."
            on={letter.wanted}
            onChange={(wanted) => attempt(() => choose(wanted))}
          />
          {!letter.works && <NoWay />}
        </div>
      )}
    </Card>
  );
}

/** On the page itself: only where the letter cannot go out. */
export function LetterNotice() {
  const { letter } = useLetter();
  if (letter === undefined || letter.works || !letter.wanted) return null;
  return (
    <Card title="Letter on Mondays">
      <NoWay />
    </Card>
  );
}

const NoWay = () => (
  <p className="second">
    No mail to colleagues leaves this installation yet. Whoever runs it sets <code>RAPPORT_MAIL_URL</code> and{' '}
    <code>RAPPORT_MAIL_FROM</code>; the letter goes out from the next Monday on.
  </p>
);

async function choose(wanted: boolean): Promise<void> {
  const put = async (on: boolean) => {
    queries.setQueryData(key, await call('PUT /me/recovery-letter', { body: { wanted: on } }));
  };
  await put(wanted);
  const text = wanted ? 'You get the letter on Mondays.' : 'You get the letter no more.';
  didIt({ text, undo: () => put(!wanted) });
}
