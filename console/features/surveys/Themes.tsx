import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SurveyChange } from '#contract/survey-answers.ts';
import type { SurveyTheme } from '#contract/survey-results.ts';
import type { Survey } from '#contract/surveys.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { attempt, didIt } from '../../app/did-it.ts';
import { needed } from '../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../app/forms/fields.tsx';
import { useForm } from '../../app/forms/use-form.ts';
import { useCan } from '../../app/session.tsx';
import { Button, Card, Chip, Dialog, EmptyState, Field, Skeleton, Textarea } from '../../ui/index.ts';
import { contactTitle } from '../../app/contact-title.ts';
import { forgetChanges } from './surveys.ts';
import { scoreWords } from './words.ts';

/** What low answers speak of more than the others, and what changed because of it. */
export function Themes({ survey }: { survey: Survey }) {
  const may = useCan('surveys.manage');
  const [closing, setClosing] = useState<string | null>(null);
  const params = { id: survey.id };
  const themes = useQuery({
    queryKey: ['survey-themes', survey.id],
    queryFn: () => call('GET /surveys/:id/themes', { params, query: {} }),
  });
  const changes = useQuery({
    queryKey: ['survey-changes', survey.id],
    queryFn: () => call('GET /surveys/:id/changes', { params }),
  });
  return (
    <div className="results">
      {themes.error !== null && <DidNotCome what="The themes" error={themes.error} retry={themes.refetch} />}
      {themes.data === undefined && themes.error === null && <Skeleton label="Reading answers" />}
      {themes.data?.items.length === 0 && (
        <EmptyState drawing="glass" title="No theme stands out">
          {themes.data.texts === 0
            ? 'Nobody has written anything in the last 90 days.'
            : 'A word has to come from five people or more, and clearly more often in low answers.'}
        </EmptyState>
      )}
      {themes.data?.items.map((theme) => (
        <Theme
          key={theme.term}
          theme={theme}
          survey={survey}
          onClose={may ? () => setClosing(theme.term) : undefined}
        />
      ))}
      {changes.data !== undefined && changes.data.items.length > 0 && (
        <section className="results" aria-labelledby="changed">
          <h2 id="changed">What changed</h2>
          {changes.data.items.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </section>
      )}
      {closing !== null && <CloseTheme survey={survey} theme={closing} onClose={() => setClosing(null)} />}
    </div>
  );
}

function Theme({
  theme: { term, people, examples },
  survey,
  onClose,
}: {
  theme: SurveyTheme;
  survey: Survey;
  onClose: (() => void) | undefined;
}) {
  return (
    <Card
      title={`“${term}”`}
      aside={
        onClose !== undefined && (
          <Button size="small" onClick={onClose}>
            Say what changed<span className="sr"> about {term}</span>
          </Button>
        )
      }
    >
      <p className="second">{people} people wrote it, more often in low answers than in others.</p>
      <ul className="answer-examples">
        {examples.map(({ answerId, text, score }) => (
          <li key={answerId}>
            <blockquote>{text}</blockquote>
            <span className="second small">{scoreWords(survey.measure, score)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function CloseTheme({ survey, theme, onClose }: { survey: Survey; theme: string; onClose: () => void }) {
  const form = useForm({
    initial: { theme, change: '' },
    checks: { theme: needed('Name the theme.'), change: needed('Say what is different now.') },
    send: async (body) => {
      const { notes } = await call('POST /surveys/:id/changes', { params: { id: survey.id }, body });
      forgetChanges();
      didIt({ text: `Kept. ${String(notes.length)} people raised it; each of them is told by one of you.` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Say what changed"
      about="Everybody who raised it gets a note of their own. A colleague reads it over and sends it; nothing goes out by itself."
    >
      <form {...form.props} className="form" aria-label="Say what changed">
        <TextField form={form} name="theme" label="Theme" />
        <Field
          label="What is different now"
          error={form.wrong['change']}
          hint="The note begins with it: “You told us about … We now …”."
        >
          <Textarea
            name="change"
            rows={4}
            value={form.values.change}
            onChange={(event) => form.set('change', event.target.value)}
          />
        </Field>
        <FormEnd form={form} label="Close the theme" only />
      </form>
    </Dialog>
  );
}

const stateWords = { waiting: 'To be told', drafted: 'In a draft', sent: 'Told' } as const;

function Change({ change: { theme, change, notes } }: { change: SurveyChange }) {
  const may = useCan('surveys.follow');
  const navigate = useNavigate();
  const told = notes.filter(({ state }) => state === 'sent').length;
  const draft = (id: string) =>
    attempt(async () => {
      const { conversationId } = await call('POST /survey-notes/:id/draft', { params: { id } });
      forgetChanges();
      await navigate({ to: '/inbox/$view/$conversationId', params: { view: 'all', conversationId } });
    });
  return (
    <Card
      title={theme}
      aside={
        <span className="second small">
          {told} of {notes.length} told
        </span>
      }
    >
      <p>{change}</p>
      <ul className="things">
        {notes.map(({ id, contact, state }) => (
          <li key={id}>
            <span className="thing">{contactTitle(contact)}</span>
            <Chip tone={state === 'sent' ? 'good' : 'plain'}>{stateWords[state]}</Chip>
            {may && state !== 'sent' && (
              <Button size="small" onClick={() => draft(id)}>
                Begin a draft<span className="sr"> to {contactTitle(contact)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
