import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SurveyResults } from '#contract/survey-results.ts';
import type { Survey } from '#contract/surveys.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { useEntities } from '../../app/store.ts';
import { Banner, Card, classes, EmptyState, Field, Select, Skeleton, Table } from '../../ui/index.ts';
import { Bars } from './Bars.tsx';
import { closureWords, figureWords, notAskedWords, percent, rangeWords, recommenders } from './words.ts';

const spans = ['30', '90', '365'] as const;

/** What a survey says: the score never without its range, nor without how many answered. */
export function Results({ survey }: { survey: Survey }) {
  const [days, setDays] = useState<(typeof spans)[number]>('90');
  const [inboxId, setInboxId] = useState('all');
  const inboxes = useEntities('inbox');
  const { data, error, refetch } = useQuery({
    queryKey: ['survey-results', survey.id, days, inboxId],
    queryFn: () =>
      call('GET /surveys/:id/results', {
        params: { id: survey.id },
        query: { days: Number(days), ...(inboxId !== 'all' && { inboxId }) },
      }),
  });
  return (
    <div className="results">
      <div className="results-asked">
        <Field label="Asked in the last">
          <Select options={spans.map((value) => ({ value, label: `${value} days` }))} value={days} onChange={setDays} />
        </Field>
        <Field label="Inbox">
          <Select
            options={[
              { value: 'all', label: 'All inboxes' },
              ...inboxes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={inboxId}
            onChange={setInboxId}
          />
        </Field>
      </div>
      {error !== null && <DidNotCome what="The results" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Counting answers" />}
      {data !== undefined &&
        (data.asked === 0 && data.notAsked.length === 0 ? (
          <Nobody measure={survey.measure} />
        ) : (
          <Counted results={data} />
        ))}
    </div>
  );
}

const Nobody = ({ measure }: Pick<Survey, 'measure'>) => (
  <EmptyState drawing="cup" title="Nobody was asked yet">
    {measure === 'nps'
      ? 'Give it a rhythm, below its questions.'
      : 'Say on the page of all surveys after which resolutions it is sent.'}
  </EmptyState>
);

/** Below this share the silent ones matter more than the figure (psychology.md §7). */
const lowResponse = 0.2;

function Counted({ results }: { results: SurveyResults }) {
  const { measure, score, response, weighted } = results;
  const isLow = response.value !== null && response.value < lowResponse;
  return (
    <>
      {isLow && (
        <Banner inset>
          Only {percent(response.value ?? 0)} answered. Those who stay silent are usually less content, so the true
          score is likely lower.
        </Banner>
      )}
      <Figures results={results} />
      {weighted !== null && score !== null && score.enough && (
        <p className="second">
          Had every kind of closing answered as often as it happened: {figureWords(measure, weighted)}.
        </p>
      )}
      {results.distribution.length > 0 && <Bars title="Scores" counts={results.distribution} />}
      {results.questions.map(({ id, ask, counts }) => (
        <Bars key={id} title={ask} counts={counts} />
      ))}
      <WhoIsMissing results={results} />
    </>
  );
}

function Figures({ results }: { results: SurveyResults }) {
  const { measure, score, response, asked, answered, followUps } = results;
  return (
    <dl className="loops">
      {score !== null && (
        <div>
          <dt>
            {measure === 'csat'
              ? 'Gave 4 or 5'
              : measure === 'nps'
                ? 'NPS: would recommend, less those who would not'
                : 'Found it easy, mean'}
          </dt>
          <dd>
            <b className={classes('num', !score.enough && 'quiet')}>{figureWords(measure, score.value)}</b>
            <span className="second small">
              {rangeWords(measure, score)}
              {score.value !== null && !score.enough && ' Too few to say more.'}
            </span>
            {measure === 'nps' && score.value !== null && (
              <span className="second small">{recommenders(results.distribution)}</span>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>Answered</dt>
        <dd>
          <b className="num">{response.value === null ? 'Nobody asked' : percent(response.value)}</b>
          <span className="second small">
            {answered} of {asked} who were asked
          </span>
        </dd>
      </div>
      <div>
        <dt>Loops closed</dt>
        <dd>
          <b className="num">
            {followUps.closed} of {followUps.raised}
          </b>
          <span className="second small">
            {followUps.closedInTime} in time{followUps.overdue > 0 && `, ${String(followUps.overdue)} overdue`}
          </span>
        </dd>
      </div>
    </dl>
  );
}

function WhoIsMissing({ results }: { results: SurveyResults }) {
  const { measure } = results;
  return (
    <Card title="Who is missing">
      <p className="second">By what it was like when the conversation was closed.</p>
      <Table
        caption="Asked and answered, by closing"
        rowKey={({ closure }) => closure}
        rows={results.closures}
        columns={[
          { key: 'closure', head: 'Closed', cell: ({ closure }) => closureWords[closure], names: true },
          { key: 'all', head: 'Resolutions', cell: ({ all }) => all, figure: true },
          { key: 'asked', head: 'Asked', cell: (row) => row.asked, figure: true },
          {
            key: 'answered',
            head: 'Answered',
            cell: (row) =>
              row.asked === 0 ? 'none asked' : `${String(row.answered)} (${percent(row.answered / row.asked)})`,
            figure: true,
          },
          {
            key: 'score',
            head: 'Score',
            cell: (row) =>
              row.score === null ? '' : row.score.enough ? figureWords(measure, row.score.value) : 'too few to say',
            figure: true,
          },
        ]}
      />
      {results.notAsked.length > 0 && (
        <ul className="not-asked" aria-label="Why others were not asked">
          {results.notAsked.map(({ reason, count }) => (
            <li key={reason}>
              <b className="num">{count}</b> {notAskedWords[reason]}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
