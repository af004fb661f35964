import type { Condition } from '#contract/segments.ts';
import { Button, Checkbox, Select, TextInput } from '../../../ui/index.ts';
import { abouts, fresh } from './fresh.ts';
import { partsOf, type Known, type Part } from './parts.ts';

interface RowProps {
  condition: Condition;
  known: Known;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** One condition: what it is about, and what is asked. */
export function ConditionRow({ condition, known, onChange, onRemove }: RowProps) {
  const begin = (about: Condition['about']) => fresh(about, known.fields, known.topics[0]?.id);
  const parts = partsOf(condition, known);
  return (
    <div className="condition">
      <div className="condition-parts">
        <Select
          aria-label="What it is about"
          options={abouts.filter(({ value }) => value === condition.about || begin(value) !== null)}
          value={condition.about}
          onChange={(about) => {
            const next = begin(about);
            if (next !== null) onChange(next);
          }}
        />
        {parts.map((part) => part.as !== 'several' && <Control key={part.label} part={part} onChange={onChange} />)}
        {parts.map((part) => part.as === 'several' && <Several key={part.label} part={part} onChange={onChange} />)}
      </div>
      <Button kind="bare" square icon="close" aria-label="Take this condition away" onClick={onRemove} />
    </div>
  );
}

const mostDays = 3650;

function Control({
  part,
  onChange,
}: {
  part: Exclude<Part, { as: 'several' }>;
  onChange: (condition: Condition) => void;
}) {
  if (part.as === 'pick') {
    const options = part.options.map(([value, label]) => ({ value, label }));
    return (
      <Select
        aria-label={part.label}
        value={part.value}
        options={options}
        onChange={(value) => onChange(part.set(value))}
      />
    );
  }
  if (part.as === 'word')
    return (
      <TextInput
        className="grow"
        aria-label={part.label}
        placeholder={part.label}
        value={part.value}
        onChange={(event) => onChange(part.set(event.target.value))}
      />
    );
  const most = part.label === 'Days' ? mostDays : 1_000_000;
  const bounded = (value: number) => Math.min(most, Math.max(part.least, Math.round(value) || part.least));
  return (
    <TextInput
      type="number"
      min={part.least}
      max={most}
      aria-label={part.label}
      title={part.label}
      value={part.value}
      onChange={(event) => onChange(part.set(bounded(event.target.valueAsNumber)))}
    />
  );
}

/** Several of a few; the last one stays. */
function Several({
  part,
  onChange,
}: {
  part: Extract<Part, { as: 'several' }>;
  onChange: (condition: Condition) => void;
}) {
  const turn = (one: string, on: boolean) => {
    const next = on ? [...part.value, one] : part.value.filter((each) => each !== one);
    if (next.length > 0) onChange(part.set(next));
  };
  return (
    <fieldset className="several" aria-label={part.label}>
      {part.options.map(([one, label]) => (
        <Checkbox key={one} label={label} checked={part.value.includes(one)} onChange={(on) => turn(one, on)} />
      ))}
    </fieldset>
  );
}
