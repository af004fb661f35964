import { useState } from 'react';
import type { Survey } from '#contract/surveys.ts';
import type { SurveyContent } from '#contract/survey-content.ts';
import { lint, textsOf } from '#psychology/asking/index.ts';
import { call, Problem } from '../../app/client.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { Unsaved } from '../../app/Unsaved.tsx';
import { Banner, Button, Card, Field, Select, Textarea, TextInput } from '../../ui/index.ts';
import { emptyWording, withNewQuestion, withoutLanguage, withWords } from './edit-content.ts';
import { Findings } from './Findings.tsx';
import { behindWords, languagesBehind } from './languages-behind.ts';
import { Preview } from './Preview.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { RhythmCard } from './RhythmCard.tsx';
import { keep } from './surveys.ts';
import { languageName } from './words.ts';

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da'];

/** What is asked, with a preview beside it, and what keeps it from being published. */
export function Editor({ survey }: { survey: Survey }) {
  const may = useCan('surveys.manage');
  const [content, setContent] = useState<SurveyContent>(survey.draft);
  const [language, setLanguage] = useState(survey.draft.language);
  const [name, setName] = useState(survey.name);
  const wording = content.wordings[language] ?? emptyWording;
  const findings = lint({ ...content, measure: survey.measure, texts: textsOf(content) });
  const behind = languagesBehind(content, survey.base);
  const unsaved = JSON.stringify(content) !== JSON.stringify(survey.draft) || name !== survey.name;

  const save = async () => {
    const saved = await call('PATCH /surveys/:id', { params: { id: survey.id }, body: { name, draft: content } });
    keep(saved);
    return saved;
  };
  const publish = () =>
    attempt(async () => {
      if (unsaved) await save();
      try {
        const published = await call('POST /surveys/:id/versions', { params: { id: survey.id } });
        keep(published);
        didIt({ text: `Published as version ${String(published.version)}. Answers from now on name it.` });
      } catch (error) {
        if (!(error instanceof Problem && error.status === 409)) throw error;
        didIt({ text: `Not published. ${error.message}` });
      }
    });
  return (
    <div className="editor">
      <Unsaved unsaved={may && unsaved} what="your questions" />
      <fieldset disabled={!may} className="results">
        <WordsCard {...{ content, setContent, language, setLanguage, name, setName }} />
        {content.questions.map((question, i) => (
          <QuestionCard key={question.id} {...{ survey, content, language, question, setContent }} place={i} />
        ))}
        {may && content.questions.length < 12 && (
          <div className="row wrap">
            <Button icon="plus" onClick={() => setContent(withNewQuestion(content, 'scale'))}>
              Scale
            </Button>
            <Button icon="plus" onClick={() => setContent(withNewQuestion(content, 'choice'))}>
              Choice
            </Button>
            <Button icon="plus" onClick={() => setContent(withNewQuestion(content, 'text'))}>
              Own words
            </Button>
          </div>
        )}
        <Card>
          <Field label="At the end">
            <Textarea
              rows={2}
              value={wording.thanks}
              onChange={(event) => setContent(withWords(content, language, { thanks: event.target.value }))}
            />
          </Field>
        </Card>
        {survey.measure === 'nps' && <RhythmCard survey={survey} />}
      </fieldset>
      <aside className="editor-side">
        <Preview survey={survey} content={content} language={language} />
        <Findings {...{ findings, content, setContent, setLanguage }} />
        {may && behind.length > 0 && (
          <Banner tone="soon" inset>
            {behindWords(behind, content.language)}
          </Banner>
        )}
        {may && (
          <div className="row wrap">
            <Button kind="main" onClick={publish} disabled={findings.length > 0 || (!unsaved && !survey.changed)}>
              Publish
            </Button>
            <Button onClick={() => attempt(() => save().then(() => undefined))} disabled={!unsaved}>
              Keep as draft
            </Button>
          </div>
        )}
        {survey.version !== null && (survey.changed || unsaved) && (
          <Banner tone="soon" inset>
            Version {survey.version} goes on being asked until you publish these changes.
          </Banner>
        )}
      </aside>
    </div>
  );
}

interface WordsCardProps {
  content: SurveyContent;
  setContent: (content: SurveyContent) => void;
  language: string;
  setLanguage: (code: string) => void;
  name: string;
  setName: (name: string) => void;
}

/** The name, the language that is being written, and what stands before the questions. */
function WordsCard({ content, setContent, language, setLanguage, name, setName }: WordsCardProps) {
  const wording = content.wordings[language] ?? emptyWording;
  const options = [...new Set([...Object.keys(content.wordings), ...languages])].map((code) => ({
    value: code,
    label: `${languageName(code)}${content.wordings[code] === undefined ? ', to be written' : code === content.language ? ', stands in for others' : ''}`,
  }));
  return (
    <Card>
      <div className="form">
        <Field label="Name" hint="Customers do not see it.">
          <TextInput value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <div className="two">
          <Field label="Words in">
            <Select options={options} value={language} onChange={setLanguage} />
          </Field>
          <Field label="For languages without words">
            <Select
              options={Object.keys(content.wordings).map((code) => ({ value: code, label: languageName(code) }))}
              value={content.language}
              onChange={(code) => setContent({ ...content, language: code })}
            />
          </Field>
        </div>
        {language !== content.language && content.wordings[language] !== undefined && (
          <div className="row wrap">
            <Button
              icon="trash"
              onClick={() => {
                setContent(withoutLanguage(content, language));
                setLanguage(content.language);
              }}
            >
              Leave {languageName(language)} out
            </Button>
          </div>
        )}
        <Field label="Title">
          <TextInput
            value={wording.title}
            onChange={(event) => setContent(withWords(content, language, { title: event.target.value }))}
          />
        </Field>
        <Field label="Before the first question">
          <Textarea
            rows={2}
            value={wording.intro}
            onChange={(event) => setContent(withWords(content, language, { intro: event.target.value }))}
          />
        </Field>
      </div>
    </Card>
  );
}
