import type { EarningRule } from '#contract/programme-design.ts';
import type { Programme } from '#contract/programmes.ts';
import { Button, Checkbox, Field, Select, TextInput } from '../../../ui/index.ts';
import { NumberInput } from '../NumberInput.tsx';
import { whatWords } from '../words.ts';
import { ConditionLine } from './ConditionLine.tsx';

const whats = Object.keys(whatWords) as EarningRule['on']['what'][];

interface RuleProps {
  programme: Programme;
  rule: EarningRule;
  place: number;
  change: (change: Partial<EarningRule>) => void;
  remove?: () => void;
}

/** For what it gives steps, how many, up to which cap and under which conditions. */
export function RulePart({ programme: { unit }, rule, place, change, remove }: RuleProps) {
  const { on, gives, cap, conditions } = rule;
  const named = on.what === 'order' || on.what === 'event';
  return (
    <fieldset className="loyalty-rule">
      <legend className="sr">Rule {place}</legend>
      <div className="two">
        <Field
          label="For"
          hint={rule.on.what === 'joined_purchases' ? 'Counted once, when somebody joins.' : undefined}
        >
          <Select
            options={whats.map((value) => ({ value, label: whatWords[value] }))}
            value={on.what}
            onChange={(what) => change({ on: { what, name: null } })}
          />
        </Field>
        <Field label="Customers read in their history">
          <TextInput value={rule.name} maxLength={200} onChange={(event) => change({ name: event.target.value })} />
        </Field>
      </div>
      {named && (
        <Field
          label={on.what === 'order' ? 'Only orders named' : 'Name of the event'}
          hint="As the API sends it, such as order_placed. Empty: any."
        >
          <TextInput
            value={on.name ?? ''}
            maxLength={80}
            onChange={(event) =>
              change({ on: { ...on, name: event.target.value.trim() === '' ? null : event.target.value.trim() } })
            }
          />
        </Field>
      )}
      <div className="loyalty-three">
        <Field label={`Gives, ${unit}`}>
          <NumberInput
            value={gives.steps}
            min={1}
            max={10_000}
            onChange={(steps) => steps !== null && change({ gives: { ...gives, steps } })}
          />
        </Field>
        <Field label="For">
          <Select
            options={[
              { value: 'each', label: 'Each one' },
              { value: 'per_amount', label: 'Each full amount' },
            ]}
            value={gives.how}
            onChange={(how) =>
              change({ gives: how === 'each' ? { how, steps: gives.steps } : { how, steps: gives.steps, per: 100 } })
            }
          />
        </Field>
        {gives.how === 'per_amount' && (
          <Field label="Of, in cents" hint="100 is one euro or pound.">
            <NumberInput
              value={gives.per}
              min={1}
              max={100_000_000}
              onChange={(per) => per !== null && change({ gives: { ...gives, per } })}
            />
          </Field>
        )}
        <Field label="At most" hint={`${unit} per person. Empty: no cap.`}>
          <NumberInput
            empty
            value={cap?.steps ?? null}
            min={1}
            onChange={(steps) => change({ cap: steps === null ? null : { steps, days: cap?.days ?? 30 } })}
          />
        </Field>
        {cap !== null && (
          <Field label="Within, days">
            <NumberInput
              value={cap.days}
              min={1}
              max={3650}
              onChange={(days) => days !== null && change({ cap: { ...cap, days } })}
            />
          </Field>
        )}
        <Field label="Counts after, days" hint="The time in which it may be sent back; 0 at once.">
          <NumberInput
            value={rule.pendingDays}
            max={90}
            onChange={(pendingDays) => pendingDays !== null && change({ pendingDays })}
          />
        </Field>
      </div>
      {conditions.map((condition, n) => (
        <ConditionLine
          key={n}
          condition={condition}
          change={(next) => change({ conditions: conditions.map((one, i) => (i === n ? next : one)) })}
          remove={() => change({ conditions: conditions.filter((_, i) => i !== n) })}
        />
      ))}
      <Checkbox
        label="Stacked: also counts beside another rule for the same event"
        checked={rule.stacked}
        onChange={(stacked) => change({ stacked })}
      />
      <div className="row wrap">
        {conditions.length < 10 && (
          <Button
            size="small"
            icon="plus"
            onClick={() => change({ conditions: [...conditions, { fact: 'amount', is: 'at_least', value: 1000 }] })}
          >
            Only if
          </Button>
        )}
        {remove !== undefined && (
          <Button size="small" icon="trash" onClick={remove}>
            Take rule {place} away
          </Button>
        )}
      </div>
    </fieldset>
  );
}
