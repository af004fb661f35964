import { useState } from 'react';
import type { Survey, SurveyRule } from '#contract/surveys.ts';
import type { Inbox } from '#contract/workspace.ts';
import { call } from '../../app/client.ts';
import { useChannels } from '../../app/directory.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { useEntities } from '../../app/store.ts';
import { Button, Card, Field, Select, TextInput } from '../../ui/index.ts';
import { forgetRules, useRules } from './surveys.ts';

/** Which survey follows a resolution, inbox by inbox. */
export function Rules({ surveys }: { surveys: readonly Survey[] }) {
  const inboxes = useEntities('inbox');
  const { data } = useRules();
  const fitting = surveys.filter(({ measure }) => measure !== 'nps');
  if (data === undefined || inboxes.length === 0 || fitting.length === 0) return null;
  return (
    <Card title="After a resolution">
      <p className="second">
        Whether somebody is asked is judged when the moment has come: still resolved, nothing owed, no other
        conversation, not asked within 30 days. Nobody is chosen by how they feel or who helped them.
      </p>
      <ul className="rules">
        {inboxes.map((inbox) => (
          <Rule key={inbox.id} inbox={inbox} surveys={fitting} rule={data.items.find(({ id }) => id === inbox.id)} />
        ))}
      </ul>
    </Card>
  );
}

/** A letter may wait until the answer has proven itself; a chat is asked about while it is remembered. */
const usualMinutes = { letters: 60, others: 5 };

function Rule({ inbox, surveys, rule }: { inbox: Inbox; surveys: readonly Survey[]; rule: SurveyRule | undefined }) {
  const may = useCan('surveys.manage');
  const channel = useChannels().find(({ name }) => name === inbox.channel);
  const usual = channel?.abilities.letters === true ? usualMinutes.letters : usualMinutes.others;
  const [surveyId, setSurveyId] = useState(rule?.surveyId ?? 'none');
  const [minutes, setMinutes] = useState(rule === undefined ? '' : String(rule.delayMinutes));
  const [share, setShare] = useState(String(Math.round((rule?.share ?? 1) * 100)));
  const [wrong, setWrong] = useState('');
  const options = [
    { value: 'none', label: 'No survey' },
    ...surveys.map(({ id, name, state }) => ({ value: id, label: state === 'running' ? name : `${name} (${state})` })),
  ];
  const save = () => {
    const [delayMinutes, percent] = [minutes === '' ? usual : Number(minutes), Number(share)];
    const fine = [delayMinutes, percent].every(Number.isInteger) && delayMinutes >= 0 && delayMinutes <= 20_160;
    if (!fine || percent < 1 || percent > 100) {
      setWrong('Write whole numbers: minutes from 0 to 20,160, a share from 1 to 100.');
      return;
    }
    setWrong('');
    attempt(async () => {
      const body = { surveyId: surveyId === 'none' ? null : surveyId, delayMinutes, share: percent / 100 };
      await call('PUT /inboxes/:id/survey', { params: { id: inbox.id }, body });
      forgetRules();
      didIt({ text: `Saved for ${inbox.name}. It counts for resolutions from now on.` });
    });
  };
  return (
    <li>
      <fieldset disabled={!may}>
        <legend>{inbox.name}</legend>
        <Field label="Survey" error={wrong === '' ? undefined : wrong}>
          <Select options={options} value={surveyId} onChange={setSurveyId} />
        </Field>
        {surveyId !== 'none' && (
          <>
            <Field label="After, minutes" hint={`${String(usual)} if nothing stands here`}>
              <TextInput
                inputMode="numeric"
                value={minutes}
                placeholder={String(usual)}
                onChange={(event) => setMinutes(event.target.value)}
              />
            </Field>
            <Field label="Share, percent" hint="Drawn by lot">
              <TextInput inputMode="numeric" value={share} onChange={(event) => setShare(event.target.value)} />
            </Field>
          </>
        )}
        {may && (
          <Button onClick={save}>
            Save<span className="sr"> for {inbox.name}</span>
          </Button>
        )}
      </fieldset>
    </li>
  );
}
