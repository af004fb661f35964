import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SurveyAnswer } from '#contract/survey-answers.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { attempt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { Button, Card, Chip, EmptyState, Field, Segmented, Skeleton, Textarea } from '../../ui/index.ts';
import { contactTitle } from '../../app/contact-title.ts';
import { feelingWord, MoodMark } from '../feelings/index.ts';
import { moment } from '../promises/index.ts';
import { forgetAnswers } from './surveys.ts';
import { languageName, scoreWords } from './words.ts';

type Only = 'all' | 'low' | 'words';

/** What people answered, each with its conversation. */
export function Answers({ surveyId }: { surveyId: string }) {
  const [only, setOnly] = useState<Only>('all');
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['survey-answers', surveyId, only],
    queryFn: ({ pageParam }) =>
      call('GET /survey-answers', {
        query: {
          surveyId,
          limit: 25,
          ...(only !== 'all' && { only }),
          ...(pageParam !== null && { cursor: pageParam }),
        },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const answers = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="results">
      <Segmented
        label="Which answers"
        options={[
          { value: 'all', label: 'All' },
          { value: 'low', label: 'Low' },
          { value: 'words', label: 'With words' },
        ]}
        value={only}
        onChange={setOnly}
      />
      {error !== null && <DidNotCome what="The answers" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Loading answers" />}
      {data !== undefined && answers.length === 0 && <EmptyState drawing="cup" title="No such answers yet" />}
      {answers.map((answer) => (
        <Answer key={answer.id} answer={answer} />
      ))}
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>Show more</Button>}
    </div>
  );
}

function Answer({ answer }: { answer: SurveyAnswer }) {
  const {
    contact,
    conversation,
    measure,
    score,
    low,
    text,
    language,
    feeling,
    translation,
    answeredAt,
    changedAt,
    version,
  } = answer;
  const isForeign = language !== null && language !== 'en';
  return (
    <Card>
      <article className="answer">
        <header>
          <b>{scoreWords(measure, score)}</b>
          {low && <Chip tone="bad">Low</Chip>}
          {feeling !== null && (
            <MoodMark
              mood={{ label: feeling, intensity: 0 }}
              words={`Reads as ${feelingWord[feeling].toLowerCase()}`}
            />
          )}
          <span className="second small grow">
            {contactTitle(contact)}, {moment(Date.parse(answeredAt), Date.now())}
            {changedAt !== null && ', changed since'}, version {version}
          </span>
          {conversation !== null && (
            <Link
              className="small"
              to="/inbox/$view/$conversationId"
              params={{ view: 'all', conversationId: conversation.id }}
            >
              Conversation {conversation.number}
            </Link>
          )}
        </header>
        {text !== '' && (
          <blockquote lang={language === null || language === 'other' ? undefined : language}>{text}</blockquote>
        )}
        {isForeign && <p className="second small">Written in {languageName(language)}.</p>}
        {translation !== null && (
          <p className="answer-translation">
            {translation.text} <span className="second small">In our words, by {translation.by}</span>
          </p>
        )}
        {isForeign && translation === null && <Translate answer={answer} />}
      </article>
    </Card>
  );
}

function Translate({ answer: { id } }: { answer: SurveyAnswer }) {
  const may = useCan('surveys.follow');
  const [text, setText] = useState<string | null>(null);
  if (!may) return null;
  if (text === null) {
    return (
      <Button size="small" onClick={() => setText('')}>
        Write it in our words
      </Button>
    );
  }
  const save = () =>
    attempt(async () => {
      await call('PUT /survey-answers/:id/translation', { params: { id }, body: { text } });
      forgetAnswers();
    });
  return (
    <div className="form">
      <Field label="In our words" hint="It stands beside what they wrote, and takes nothing away.">
        <Textarea value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div className="row">
        <Button kind="main" disabled={text.trim() === ''} onClick={save}>
          Keep
        </Button>
        <Button onClick={() => setText(null)}>Leave it</Button>
      </div>
    </div>
  );
}
