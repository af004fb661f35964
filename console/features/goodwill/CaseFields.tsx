import { useId } from 'react';
import type { ComponentProps } from 'react';
import type { GestureDesk } from '#contract/gesture-desk.ts';
import { Checkbox, Field, Segmented, TextInput } from '../../ui/index.ts';
import type { Filled } from './use-gesture.ts';

interface CaseFieldsProps {
  filled: Filled;
  set: (change: Partial<Filled>) => void;
  desk: GestureDesk;
  error: string | undefined;
  verifiedError: string | undefined;
}
const modes = [
  { value: 'accepted', label: 'Flawed, but of use' },
  { value: 'rejected', label: 'Of no use' },
] as const;
const modeHints = {
  accepted: 'Late, scratched or incomplete, and they kept or used it.',
  rejected: 'It never came, did not work, or they sent it back.',
} as const;
const severities = [
  { value: 'low', label: 'Small' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'Large' },
] as const;
const faults = [
  { value: '0', label: 'None of it' },
  { value: '0.5', label: 'Half' },
  { value: '1', label: 'All of it' },
] as const;
const faultOf = { '0': 0, '0.5': 0.5, '1': 1 } as const;

/** The facts of the case, as the agent found them. Nothing else about the customer goes into the size. */
export function CaseFields({ filled, set, desk, error, verifiedError }: CaseFieldsProps) {
  const known = desk.prior[filled.category] ?? 0;
  return (
    <div className="gesture-case">
      <Loss filled={filled} set={set} desk={desk} error={error} />
      <Field
        label="The same before, in 180 days"
        hint={known === 0 ? 'None is known here.' : `${String(known)} known here.`}
      >
        <TextInput
          type="number"
          min={0}
          max={50}
          value={String(filled.prior ?? known)}
          onChange={(event) => set({ prior: Math.max(0, Math.min(50, Math.round(Number(event.target.value)))) })}
        />
      </Field>
      <Named
        label="What was it for them?"
        hint={modeHints[filled.mode]}
        options={modes}
        value={filled.mode}
        onChange={(mode) => set({ mode })}
      />
      <Named
        label="How bad it was"
        options={severities}
        value={filled.severity}
        onChange={(severity) => set({ severity })}
      />
      <Named
        label="Our part in it"
        options={faults}
        value={String(filled.fault) as keyof typeof faultOf}
        onChange={(fault) => set({ fault: faultOf[fault] })}
      />
      <div>
        <Checkbox
          label="I checked that it happened"
          checked={filled.verified}
          aria-invalid={verifiedError === undefined ? undefined : true}
          onChange={(verified) => set({ verified })}
        />
        {verifiedError !== undefined && <p className="gesture-wrong small">{verifiedError}</p>}
      </div>
    </div>
  );
}

/** What they lost in money; their last order is a first idea of it. */
function Loss({ filled, set, desk: { lastOrder, currency }, error }: Omit<CaseFieldsProps, 'verifiedError'>) {
  return (
    <div>
      <Field
        label={`What they lost, in ${currency}`}
        error={error}
        hint={lastOrder === null || !filled.aboutMoney ? undefined : `Their last order: ${lastOrder.title}`}
      >
        <TextInput
          inputMode="decimal"
          disabled={!filled.aboutMoney}
          value={filled.aboutMoney ? filled.loss : ''}
          onChange={(event) => set({ loss: event.target.value })}
        />
      </Field>
      <Checkbox
        label="It was not about money"
        checked={!filled.aboutMoney}
        onChange={(not) => set({ aboutMoney: !not })}
      />
    </div>
  );
}

type NamedProps<K extends string> = ComponentProps<typeof Segmented<K>> & { hint?: string };

/** A row of choices with its name above it, and what the chosen one means below. */
function Named<K extends string>({ hint, ...row }: NamedProps<K>) {
  const id = useId();
  return (
    <div className="gesture-choice">
      <span className="field-label">{row.label}</span>
      <Segmented {...row} describedBy={hint === undefined ? undefined : id} />
      {hint !== undefined && (
        <span id={id} className="small quiet">
          {hint}
        </span>
      )}
    </div>
  );
}
