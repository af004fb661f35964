import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FollowUp } from '#contract/survey-answers.ts';
import { call } from '../../app/client.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { useEntities } from '../../app/store.ts';
import { Button, Card, Chip, Field, Select } from '../../ui/index.ts';
import { contactTitle } from '../../app/contact-title.ts';
import { deadline, moment, useMinute } from '../promises/index.ts';
import { CloseLoop } from './CloseLoop.tsx';
import { forgetFollowUps } from './surveys.ts';
import { outcomeWords, scoreWords } from './words.ts';

/** One of them: who, what they said, until when, whose it is, and closing it. */
export function FollowUpRow({ followUp }: { followUp: FollowUp }) {
  const now = useMinute();
  const may = useCan('surveys.follow');
  const [closing, setClosing] = useState(false);
  const {
    id,
    contact,
    conversationId,
    measure,
    score,
    text,
    dueAt,
    overdue,
    state,
    outcome,
    done,
    closedAt,
    surveyName,
  } = followUp;
  const who = contactTitle(contact);
  const reopen = () =>
    attempt(async () => {
      await call('DELETE /survey-follow-ups/:id/closure', { params: { id } });
      forgetFollowUps();
      didIt({ text: `Open again. ${who} is to hear back.` });
    });
  return (
    <Card>
      <article className="answer" aria-label={`${who}, ${scoreWords(measure, score)}`}>
        <header>
          <b>{who}</b>
          <span>{scoreWords(measure, score)}</span>
          {overdue && (
            <Chip tone="bad" icon="clock">
              Overdue
            </Chip>
          )}
          <span className="second small grow">
            {surveyName},{' '}
            {state === 'open'
              ? `by ${deadline(Date.parse(dueAt), now)}`
              : `closed ${moment(Date.parse(closedAt ?? dueAt), now)}`}
          </span>
          {conversationId !== null && (
            <Link className="small" to="/inbox/$view/$conversationId" params={{ view: 'all', conversationId }}>
              Open the conversation<span className="sr"> with {who}</span>
            </Link>
          )}
        </header>
        {text !== '' && <blockquote>{text}</blockquote>}
        {outcome !== null && (
          <p>
            <b>{outcomeWords[outcome]}.</b> {done}
          </p>
        )}
        <div className="answer-acts">
          <OwnerField followUp={followUp} may={may} />
          {may && state === 'open' && (
            <Button kind="main" icon="check" onClick={() => setClosing(true)}>
              Close the loop<span className="sr"> with {who}</span>
            </Button>
          )}
          {may && state === 'closed' && (
            <Button onClick={reopen}>
              Open again<span className="sr"> for {who}</span>
            </Button>
          )}
        </div>
      </article>
      {closing && <CloseLoop followUp={followUp} onClose={() => setClosing(false)} />}
    </Card>
  );
}

function OwnerField({ followUp: { id, ownerId, contact }, may }: { followUp: FollowUp; may: boolean }) {
  const agents = useEntities('agent').filter((agent) => agent.active || agent.id === ownerId);
  const give = (to: string) =>
    attempt(async () => {
      await call('PUT /survey-follow-ups/:id/owner', {
        params: { id },
        body: { ownerId: to === 'nobody' ? null : to },
      });
      forgetFollowUps();
    });
  return (
    <Field
      label={
        <>
          Whose<span className="sr">, for {contactTitle(contact)}</span>
        </>
      }
    >
      <Select
        disabled={!may}
        options={[
          { value: 'nobody', label: 'Nobody’s yet' },
          ...agents.map((agent) => ({ value: agent.id, label: agent.name })),
        ]}
        value={ownerId ?? 'nobody'}
        onChange={give}
      />
    </Field>
  );
}
