import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { PersonalTouch, TouchOccasion } from '#contract/touches.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { attempt, didIt } from '../../app/did-it.ts';
import { onEvent } from '../../app/live.ts';
import { queries } from '../../app/queries.ts';
import { useAgentName } from '../../app/session.tsx';
import { useTitle } from '../../app/title.ts';
import { Button, Card, Chip, EmptyState, Skeleton } from '../../ui/index.ts';
import type { IconName } from '../../ui/index.ts';
import { contactTitle } from '../../app/contact-title.ts';
import { SayDialog } from './SayDialog.tsx';
import './Goodwill.css';

const key = 'touches';
const again = () => queries.invalidateQueries({ queryKey: [key] });

/** Occasions for a personal word: found by the house, written by a person, on no condition. */
export function TouchesPage() {
  useTitle('Personal touches');
  const { data, error, refetch } = useQuery({ queryKey: [key], queryFn: () => call('GET /touches') });
  useEffect(() => onEvent('touch.changed', () => void again()), []);
  return (
    <div className="goodwill-page">
      <header>
        <div className="grow">
          <h1 tabIndex={-1} data-first>
            Personal touches
          </h1>
          <p className="second">
            <Link to="/goodwill">Goodwill</Link> · A word because there is a reason, at most one in 90 days. You write
            it; nothing is sent by itself, and nothing is asked for 14 days after.
          </p>
        </div>
      </header>
      {error !== null && <DidNotCome what="The occasions" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Loading occasions" />}
      {data?.items.length === 0 && (
        <EmptyState drawing="cup" title="No occasion waits">
          Each morning the house looks for anniversaries, round numbers, hard cases that ended well, and people who
          helped us.
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && (
        <Card flush>
          <ul className="gestures">
            {data.items.map((touch) => (
              <Touch key={touch.id} touch={touch} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

const icons: Readonly<Record<TouchOccasion, IconName>> = {
  anniversary: 'calendar',
  milestone: 'flag',
  hard_case: 'lifebuoy',
  helped_us: 'lamp',
  silence: 'clock',
  recommended: 'speech',
};

const occasionWords: Readonly<Record<TouchOccasion, string>> = {
  anniversary: 'Anniversary',
  milestone: 'Milestone',
  hard_case: 'After a hard case',
  helped_us: 'Helped us',
  silence: 'Quiet of late',
  recommended: 'Recommends us',
};

function Touch({ touch }: { touch: PersonalTouch }) {
  const { id, contact, reason, occasion, conversationId, takenBy } = touch;
  const navigate = useNavigate();
  const [noting, setNoting] = useState(false);
  const agentName = useAgentName();
  const params = { id };
  const name = contactTitle(contact);
  const begin = async (to: string) => {
    await call('PUT /touches/:id/writer', { params });
    await navigate({
      to: '/inbox/$view/$conversationId',
      params: { view: 'all', conversationId: to },
      search: { status: 'any' },
    });
    didIt({ text: `Your next answer to ${name} is the personal word.`, undo: giveBack });
  };
  const giveBack = async () => {
    await call('DELETE /touches/:id/writer', { params });
    await again();
  };
  const pass = async () => {
    await call('PUT /touches/:id/dismissal', { params });
    await again();
    didIt({ text: `Let pass: ${reason}.` });
  };
  return (
    <li className="gesture-row" aria-label={`${name}: ${reason}`}>
      <div className="gesture-what">
        <Link to="/customers/$contactId" params={{ contactId: contact.id }} preload={false}>
          <b>{name}</b>
        </Link>
        <p>{reason}</p>
        {takenBy !== null && <p className="small second">{agentName(takenBy) ?? 'A colleague'} is writing</p>}
      </div>
      <div className="gesture-acts">
        <Chip icon={icons[occasion]}>{occasionWords[occasion]}</Chip>
        <span className="row wrap">
          <Button size="small" kind="bare" onClick={() => attempt(pass)} aria-label={`Let it pass for ${name}`}>
            Let it pass
          </Button>
          <Button size="small" onClick={() => setNoting(true)} aria-label={`Written by hand to ${name}`}>
            Written by hand
          </Button>
          {conversationId !== null && (
            <Button
              size="small"
              kind="main"
              onClick={() => attempt(() => begin(conversationId))}
              aria-label={`Write to ${name}`}
            >
              Write
            </Button>
          )}
        </span>
      </div>
      {noting && (
        <SayDialog
          title="What did you write?"
          about="It stays with their history, so that nobody writes the same again."
          label="In a few words"
          missing="Say what was written, as close as you remember."
          button="Keep it"
          onClose={() => setNoting(false)}
          onSay={async (text) => {
            await call('PUT /touches/:id/note', { params, body: { text } });
            await again();
            didIt({ text: `Kept for ${name}.` });
          }}
        />
      )}
    </li>
  );
}
