import { newUuid } from '../../app/new-id.ts';
import { useRef, useState } from 'react';
import type { GestureDesk } from '#contract/gesture-desk.ts';
import { QUIET_DAYS } from '#psychology/goodwill/index.ts';
import { wordsFor as problemWords } from '../../app/client.ts';
import { Banner, Button, Field, RadioCards, Select, Textarea, TextInput } from '../../ui/index.ts';
import { dayName, useHouseZone } from '../promises/index.ts';
import { CaseFields } from './CaseFields.tsx';
import { sayAmount, writeAmount } from '../../app/money.ts';
import { Size } from './Size.tsx';
import { Steps } from './Steps.tsx';
import { giveIt, useGesture } from './use-gesture.ts';
import type { Filled, Reckoned } from './use-gesture.ts';
import { categories, kindIcons } from './words.ts';

interface GestureFormProps {
  desk: GestureDesk;
  conversationId: string;
  name: string;
  onClose: () => void;
  onWords: (text: string) => void;
}

/** What was put right, what fits, how much is mine to give, and why. */
export function GestureForm({ desk, conversationId, name, onClose, onWords }: GestureFormProps) {
  const { filled, set, reckoned } = useGesture(desk);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [id] = useState(newUuid);
  const form = useRef<HTMLFormElement>(null);
  const wrong = missing(filled, reckoned);
  const solved = filled.repaired.trim() !== '';
  const submit = () => {
    setTried(true);
    if (Object.keys(wrong).length > 0 || reckoned === null || busy) {
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), 0);
      return;
    }
    setBusy(true);
    giveIt(conversationId, filled, reckoned, id)
      .then(onWords, (error: unknown) => setProblem(problemWords(error)))
      .finally(() => setBusy(false));
  };
  const error = (key: keyof typeof wrong) => (tried ? wrong[key] : undefined);
  return (
    <form
      ref={form}
      className="gesture"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit();
      }}
    >
      <Steps owned={desk.owned} solved={solved} />
      <Field
        label="What was put right"
        error={error('repaired')}
        hint="Money that goes back is theirs already, and no gift."
      >
        <TextInput
          value={filled.repaired}
          maxLength={300}
          onChange={(event) => set({ repaired: event.target.value })}
        />
      </Field>
      {!solved && (
        <p className="gesture-title">Solve it first. What can be given stands here once you say what was put right.</p>
      )}
      {solved && (
        <>
          <CaseFields filled={filled} set={set} desk={desk} error={error('loss')} verifiedError={error('verified')} />
          <RadioCards
            legend="What"
            columns={3}
            value={filled.what}
            onChange={(what) => set({ what })}
            cards={desk.kinds.map(({ what, title, costMinor }) => ({
              value: what,
              title,
              text:
                costMinor === null ? 'any amount' : costMinor === 0 ? 'no cost' : sayAmount(costMinor, desk.currency),
              icon: kindIcons[what],
            }))}
          />
          {reckoned !== null && <Size desk={desk} reckoned={reckoned} />}
          {reckoned?.fixed === false && (
            <Field label={`Amount in ${desk.currency}`} error={error('amount')}>
              <TextInput
                className="gesture-amount"
                inputMode="decimal"
                value={filled.amount ?? writeAmount(reckoned.chosenMinor, desk.currency)}
                onChange={(event) => set({ amount: event.target.value })}
              />
            </Field>
          )}
          <div className="gesture-why">
            <Field label="Cause">
              <Select options={categories} value={filled.category} onChange={(category) => set({ category })} />
            </Field>
            <Field
              label={
                <>
                  Why <span className="quiet">· {name} doesn’t see this</span>
                </>
              }
              error={error('why')}
            >
              <Textarea
                rows={2}
                maxLength={2000}
                value={filled.why}
                onChange={(event) => set({ why: event.target.value })}
              />
            </Field>
          </div>
          <Field
            label={`Your line to ${name}`}
            hint="It goes into your answer, where you can change it before it is sent."
          >
            <Textarea
              rows={2}
              maxLength={2000}
              value={filled.line}
              onChange={(event) => set({ line: event.target.value })}
            />
          </Field>
        </>
      )}
      {problem !== undefined && (
        <Banner tone="bad" inset>
          {problem}
        </Banner>
      )}
      <Foot {...{ desk, reckoned, solved, busy, name, onClose }} />
    </form>
  );
}

interface FootProps {
  desk: GestureDesk;
  reckoned: Reckoned | null;
  solved: boolean;
  busy: boolean;
  name: string;
  onClose: () => void;
}

function Foot({ desk, reckoned, solved, busy, name, onClose }: FootProps) {
  const [now] = useState(() => Date.now());
  const zone = useHouseZone(undefined);
  const decision = reckoned?.proposal.decision;
  const left = desk.policy.agentBudgetLeftMinor - (decision === 'ok' ? (reckoned?.chosenMinor ?? 0) : 0);
  const until = dayName(now + QUIET_DAYS * 86_400_000, now, zone);
  return (
    <footer className="gesture-foot">
      <p className="grow small second">
        {sayAmount(left, desk.currency)} of your {sayAmount(desk.monthlyMinor, desk.currency)} left{' '}
        {decision === 'ok' ? 'after this' : 'now'}. Nobody asks {name} for anything until {until}.
      </p>
      <Button onClick={onClose}>Not this time</Button>
      {solved && (
        <Button type="submit" kind="main" keys="Mod+Enter" busy={busy} disabled={decision === 'blocked'}>
          {decision === 'lead' || decision === 'human_review' ? 'Ask a lead' : 'Give it'}
        </Button>
      )}
    </footer>
  );
}

/** What is missing, and what to do about it. */
function missing(filled: Filled, reckoned: Reckoned | null) {
  const wrong: { repaired?: string; loss?: string; verified?: string; amount?: string; why?: string } = {};
  if (filled.repaired.trim() === '') wrong.repaired = 'Say what was put right; a gift comes after that.';
  if (reckoned === null) wrong.loss = 'Write what they lost, such as 24.90, or say that it was not about money.';
  if (!filled.verified) wrong.verified = 'Check that it happened, then tick this.';
  if (filled.why.trim() === '') wrong.why = 'Give the reason in your words.';
  if (reckoned !== null && !reckoned.fixed && reckoned.chosenMinor === 0)
    wrong.amount = 'Choose an amount above nothing.';
  return wrong;
}
