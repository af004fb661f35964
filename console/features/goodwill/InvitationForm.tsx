import { useRef, useState } from 'react';
import type { ReviewSettings } from '#contract/review-invitations.ts';
import { call, wordsFor } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { queries } from '../../app/queries.ts';
import { Banner, Button, Card, Checkbox, Field, TextInput } from '../../ui/index.ts';
import { InvitationPlaces } from './InvitationPlaces.tsx';
import { InvitationWords } from './InvitationWords.tsx';
import { findingsIn, reviewsKey, wrongIn } from './invitation.ts';

/** Whom the house invites, in which words, and where to. Words that ask unfairly cannot be kept. */
export function InvitationForm({ settings: kept }: { settings: ReviewSettings }) {
  const [settings, setSettings] = useState(kept);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const set = (change: Partial<ReviewSettings>) => setSettings((now) => ({ ...now, ...change }));
  const wrong = wrongIn(settings);
  const unfair = settings.words.some((words) => findingsIn(words).length > 0);
  const error = (name: string) => (tried ? wrong[name] : undefined);
  const save = () => {
    setTried(true);
    if (Object.keys(wrong).length > 0 || unfair) {
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), 0);
      return;
    }
    call('PUT /review-invitations', { body: settings }).then(
      async () => {
        await queries.invalidateQueries({ queryKey: [reviewsKey] });
        didIt({ text: settings.on ? 'Saved. Cases that are closed from now on count.' : 'Saved. Nobody is invited.' });
      },
      (reason: unknown) => setProblem(wordsFor(reason)),
    );
  };
  const number = (name: 'afterDays' | 'everyDays', label: string, hint: string) => (
    <Field label={label} hint={hint} error={error(name)}>
      <TextInput
        inputMode="numeric"
        defaultValue={String(settings[name])}
        onChange={({ target }) => set({ [name]: wholeOf(target.value) })}
      />
    </Field>
  );
  return (
    <form
      ref={form}
      noValidate
      className="goodwill-limits"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Card title="Whom and when">
        <div className="goodwill-limits">
          <Checkbox label="Invite customers to leave a review" checked={settings.on} onChange={(on) => set({ on })} />
          <div className="goodwill-grid">
            <Field
              label="Share of all closed cases, percent"
              hint="100 is everybody; less is drawn by lot."
              error={error('share')}
            >
              <TextInput
                inputMode="numeric"
                defaultValue={String(Math.round(settings.share * 100))}
                onChange={({ target }) => set({ share: wholeOf(target.value) / 100 })}
              />
            </Field>
            {number('afterDays', 'Days after the case was closed', 'A gift moves it behind the 14 quiet days.')}
            {number('everyDays', 'The same person again after, days', 'At least 90.')}
          </div>
          <Checkbox
            label="Only customers who agreed to it beforehand"
            hint="In some countries an invitation by mail counts as advertising and needs a yes."
            checked={settings.agreedOnly}
            onChange={(agreedOnly) => set({ agreedOnly })}
          />
        </div>
      </Card>
      <Card title="Where they can write">
        <InvitationPlaces places={settings.places} error={error} onChange={(places) => set({ places })} />
      </Card>
      <Card title="In which words">
        <InvitationWords all={settings.words} error={error} onChange={(words) => set({ words })} />
      </Card>
      {problem !== undefined && <Banner tone="bad">{problem}</Banner>}
      {unfair && <p className="second">It can be saved once the words ask everybody alike, for nothing in return.</p>}
      <div className="row">
        <Button kind="main" type="submit" disabled={unfair}>
          Save
        </Button>
      </div>
    </form>
  );
}

const wholeOf = (text: string): number => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0);
