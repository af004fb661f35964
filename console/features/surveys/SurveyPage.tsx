import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { Survey } from '#contract/surveys.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { attempt, didIt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { useTitle } from '../../app/title.ts';
import { Button, Chip, Page, PageHead, Skeleton, TabPanel, Tabs, Trouble } from '../../ui/index.ts';
import { Answers } from './Answers.tsx';
import { Editor } from './Editor.tsx';
import { NotSent } from './NotSent.tsx';
import { Results } from './Results.tsx';
import { keep, useSurveyNews, useSurveys } from './surveys.ts';
import { Themes } from './Themes.tsx';
import { measureWords, stateWords } from './words.ts';
import './surveys.css';

const route = getRouteApi('/inside/surveys/$surveyId');

export function SurveyPage() {
  const { surveyId } = route.useParams();
  useSurveyNews();
  const { data, error, refetch } = useSurveys();
  const survey = data?.items.find(({ id }) => id === surveyId);
  useTitle(survey?.name ?? 'Survey');
  return (
    <Page>
      {error !== null && <DidNotCome what="The survey" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Loading the survey" />}
      {data !== undefined && survey === undefined && (
        <Trouble title="There is no such survey" action={<Link to="/surveys">All surveys</Link>}>
          It may have been removed before it was published.
        </Trouble>
      )}
      {survey !== undefined && <Known survey={survey} />}
    </Page>
  );
}

const tabs = ['results', 'answers', 'themes', 'edit'] as const;
export type SurveyTab = (typeof tabs)[number];
const labels: Readonly<Record<SurveyTab, string>> = {
  results: 'Results',
  answers: 'Answers',
  themes: 'Themes',
  edit: 'Questions',
};

function Known({ survey }: { survey: Survey }) {
  const { tab = survey.version === null ? 'edit' : 'results' } = route.useSearch();
  const navigate = useNavigate();
  const { id: surveyId, measure, state, name } = survey;
  return (
    <>
      <PageHead title={name} crumb={<Link to="/surveys">Surveys</Link>} about={measureWords[measure].about}>
        <Chip tone={state === 'running' ? 'good' : 'plain'}>{stateWords[state]}</Chip>
        <PauseButton survey={survey} />
      </PageHead>
      <NotSent survey={survey} />
      <Tabs
        label="Survey"
        tabs={tabs.map((value) => ({ value, label: labels[value] }))}
        value={tab}
        onChange={(value) =>
          void navigate({ to: '/surveys/$surveyId', params: { surveyId }, search: { tab: value }, replace: true })
        }
      >
        <TabPanel value="results">{tab === 'results' && <Results survey={survey} />}</TabPanel>
        <TabPanel value="answers">{tab === 'answers' && <Answers surveyId={surveyId} />}</TabPanel>
        <TabPanel value="themes">{tab === 'themes' && <Themes survey={survey} />}</TabPanel>
        <TabPanel value="edit">{tab === 'edit' && <Editor key={surveyId} survey={survey} />}</TabPanel>
      </Tabs>
    </>
  );
}

function PauseButton({ survey: { id, state } }: { survey: Survey }) {
  const may = useCan('surveys.manage');
  if (!may || state === 'draft') return null;
  const paused = state === 'paused';
  const change = () =>
    attempt(async () => {
      const params = { id };
      keep(
        paused ? await call('DELETE /surveys/:id/pause', { params }) : await call('PUT /surveys/:id/pause', { params }),
      );
      didIt({ text: paused ? 'It goes on asking.' : 'It asks nobody any more. Whoever was asked may still answer.' });
    });
  return (
    <Button icon={paused ? 'play' : 'pause'} onClick={change}>
      {paused ? 'Go on asking' : 'Pause'}
    </Button>
  );
}
