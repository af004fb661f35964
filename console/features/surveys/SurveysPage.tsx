import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Measure } from '#contract/survey-content.ts';
import type { Survey } from '#contract/surveys.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { needed } from '../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../app/forms/fields.tsx';
import { useForm } from '../../app/forms/use-form.ts';
import { useCan } from '../../app/session.tsx';
import { useTitle } from '../../app/title.ts';
import {
  Button,
  buttonClass,
  Card,
  Chip,
  Dialog,
  EmptyState,
  Page,
  PageHead,
  RadioCards,
  Skeleton,
} from '../../ui/index.ts';
import { Loops } from './Loops.tsx';
import { Rules } from './Rules.tsx';
import { sentToNobody } from './sent-to-nobody.ts';
import { keep, useRules, useSurveyNews, useSurveys } from './surveys.ts';
import { measureWords, stateWords } from './words.ts';
import './surveys.css';

/** Every survey, which of them follows a resolution, and how many loops were closed. */
export function SurveysPage() {
  useTitle('Surveys');
  useSurveyNews();
  const may = useCan('surveys.manage');
  const { data, error, refetch } = useSurveys();
  const [making, setMaking] = useState(false);
  return (
    <Page>
      <PageHead
        title="Surveys"
        about="Ask everybody, or some by lot. What counts is that somebody comes back to those for whom it was not good."
      >
        <Link className={buttonClass()} to="/surveys/follow-ups">
          To follow up
        </Link>
        {may && (
          <Button kind="main" icon="plus" onClick={() => setMaking(true)}>
            New survey
          </Button>
        )}
      </PageHead>
      <Loops />
      {error !== null && <DidNotCome what="The surveys" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Loading surveys" />}
      {data !== undefined && <List surveys={data.items} />}
      {data !== undefined && data.items.length > 0 && <Rules surveys={data.items} />}
      {making && <NewSurvey onClose={() => setMaking(false)} />}
    </Page>
  );
}

function List({ surveys }: { surveys: readonly Survey[] }) {
  if (surveys.length === 0) {
    return (
      <EmptyState drawing="speech" title="No surveys yet">
        Begin with satisfaction after a conversation: one question, one line of words.
      </EmptyState>
    );
  }
  return (
    <Card flush>
      <ul className="things">
        {surveys.map((survey) => (
          <li key={survey.id}>
            <span className="thing">
              <Link to="/surveys/$surveyId" params={{ surveyId: survey.id }}>
                <b>{survey.name}</b>
              </Link>
              <span className="second small">
                {measureWords[survey.measure].name}
                {survey.version !== null && `, version ${String(survey.version)}`}
                {survey.version !== null && survey.changed && ', with changes that are not published'}
              </span>
            </span>
            <State survey={survey} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function State({ survey }: { survey: Survey }) {
  const { data } = useRules();
  const { state } = survey;
  if (data !== undefined && sentToNobody(survey, data.items)) return <Chip tone="soon">Running, sent to nobody</Chip>;
  return (
    <Chip tone={state === 'running' ? 'good' : 'plain'} icon={state === 'paused' ? 'pause' : undefined}>
      {stateWords[state]}
    </Chip>
  );
}

const measures: readonly Measure[] = ['csat', 'ces', 'nps', 'own'];

function NewSurvey({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const form = useForm<{ name: string; measure: Measure }>({
    initial: { name: '', measure: 'csat' },
    checks: { name: needed('Give it a name that colleagues know it by.') },
    send: async (body) => {
      const survey = await call('POST /surveys', { body });
      keep(survey);
      void navigate({ to: '/surveys/$surveyId', params: { surveyId: survey.id }, search: { tab: 'edit' } });
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="New survey"
      about="It begins with words that you can change, in four languages."
      wide
    >
      <form {...form.props} className="form" aria-label="New survey">
        <TextField form={form} name="name" label="Name" hint="Customers do not see it." />
        <RadioCards
          legend="What it measures"
          cards={measures.map((value) => ({ value, title: measureWords[value].name, text: measureWords[value].about }))}
          value={form.values.measure}
          onChange={(measure) => form.set('measure', measure)}
        />
        <FormEnd form={form} label="Make it" only />
      </form>
    </Dialog>
  );
}
