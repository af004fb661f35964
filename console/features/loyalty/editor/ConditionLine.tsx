import type { Condition } from '#contract/programme-design.ts';
import { Field, IconButton, Select, TextInput } from '../../../ui/index.ts';
import { valueFrom } from './shape.ts';

const comparisons = [
  { value: 'at_least', label: 'is at least' },
  { value: 'at_most', label: 'is at most' },
  { value: 'equals', label: 'is' },
  { value: 'one_of', label: 'is one of' },
] as const;

/** One fact of an event that a rule asks for. */
export function ConditionLine({
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
