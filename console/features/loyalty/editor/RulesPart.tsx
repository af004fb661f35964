import type { Condition, EarningRule, Programme } from '#contract/programmes.ts';
import { Button, Card, Checkbox, Field, IconButton, Select, TextInput } from '../../../ui/index.ts';
import { newUuid } from '../loyalty.ts';
import { NumberInput } from '../NumberInput.tsx';
import { whatWords } from '../words.ts';
import { Findings } from './Findings.tsx';
import type { PartProps } from './part.ts';
import { valueFrom, withoutRule, withRule } from './shape.ts';

const whats = Object.keys(whatWords) as EarningRule['on']['what'][];

/** What earns. Of several rules that fit one event the first counts, unless one is stacked on purpose. */
export function RulesPart({ programme, design, setDesign, findings }: PartProps) {
  const add = () => {
    const on = { what: 'event', name: null } as const;
    const rule = {
      id: newUuid(),
      name: '',
      on,
      conditions: [],
      gives: { how: 'each', steps: 1 },
      cap: null,
      stacked: false,
      pendingDays: 0,
    } as const;
    setDesign({ ...design, rules: [...design.rules, { ...rule, conditions: [] }] });
  };
  return (
    <Card title="What earns">
      <div className="loyalty-fields">
        <p className="second">
          Of several rules that fit, the first counts, so that nothing is credited twice by accident.
        </p>
        {design.rules.map((rule, n) => (
          <Rule
            key={rule.id}
            {...{ rule, programme }}
            place={n + 1}
            change={(change) => setDesign(withRule(design, rule.id, change))}
            {...(design.rules.length > 1 && { remove: () => setDesign(withoutRule(design, rule.id)) })}
          />
        ))}
        <Findings findings={findings} />
        {design.rules.length < 20 && (
          <div className="row">
            <Button icon="plus" onClick={add}>
              Another rule
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

interface RuleProps {
  programme: Programme;
  rule: EarningRule;
  place: number;
  change: (change: Partial<EarningRule>) => void;
  remove?: () => void;
}

function Rule({ programme: { unit }, rule, place, change, remove }: RuleProps) {
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

const comparisons = [
  { value: 'at_least', label: 'is at least' },
  { value: 'at_most', label: 'is at most' },
  { value: 'equals', label: 'is' },
  { value: 'one_of', label: 'is one of' },
] as const;

function ConditionLine({
  condition,
  change,
  remove,
}: {
  condition: Condition;
  change: (next: Condition) => void;
  remove: () => void;
}) {
  const { fact, is, value } = condition;
  const typed = Array.isArray(value) ? value.join(', ') : String(value);
  return (
    <div className="loyalty-condition">
      <Field label="Only if">
        <TextInput
          value={fact}
          maxLength={60}
          onChange={(event) => change({ ...condition, fact: event.target.value })}
        />
      </Field>
      <Field label="Compared">
        <Select
          options={comparisons}
          value={is}
          onChange={(next) => change({ fact, is: next, value: valueFrom(next, typed) })}
        />
      </Field>
      <Field label="With">
        <TextInput
          value={typed}
          maxLength={200}
          onChange={(event) => change({ fact, is, value: valueFrom(is, event.target.value) })}
        />
      </Field>
      <IconButton icon="close" label={`Take the condition on ${fact} away`} onClick={remove} />
    </div>
  );
}
