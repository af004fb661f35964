import type { Condition, NestedGroup, RuleGroup } from '#contract/segments.ts';
import { Button, Select } from '../../../ui/index.ts';
import { ConditionRow } from './ConditionRow.tsx';
import type { Known } from './parts.ts';
import '../keeping/keeping.css';

interface GroupProps {
  group: RuleGroup;
  known: Known;
  /** 1 for the rule itself; groups stand three deep. */
  depth?: number;
  onChange: (group: RuleGroup) => void;
  onRemove?: () => void;
}

const deepest = 3;
const matches = [
  { value: 'all', label: 'All of these hold' },
  { value: 'any', label: 'Any of these holds' },
  { value: 'none', label: 'None of these holds' },
] as const;
const first: Condition = { about: 'seen', is: 'within', days: 30 };

/** Conditions of which all, any or none hold, with groups inside. */
export function RuleEditor({ group, known, depth = 1, onChange, onRemove }: GroupProps) {
  const put = (index: number, one: Condition | NestedGroup) =>
    onChange({ ...group, of: group.of.map((each, i) => (i === index ? one : each)) });
  const drop = (index: number) => onChange({ ...group, of: group.of.filter((_, i) => i !== index) });
  return (
    <fieldset className="rule-group">
      <legend className="sr">{depth === 1 ? 'Rule' : 'Group'}</legend>
      <div className="row">
        <Select
          aria-label="How the conditions go together"
          options={matches}
          value={group.match}
          onChange={(match) => onChange({ ...group, match })}
        />
        {onRemove !== undefined && (
          <Button kind="bare" square icon="close" aria-label="Take this group away" onClick={onRemove} />
        )}
      </div>
      {group.of.map((one, index) =>
        one.about !== 'group' ? (
          <ConditionRow
            key={index}
            condition={one}
            known={known}
            onChange={(next) => put(index, next)}
            onRemove={() => drop(index)}
          />
        ) : (
          <RuleEditor
            key={index}
            group={one}
            known={known}
            depth={depth + 1}
            onChange={(next) => put(index, { ...next, about: 'group' })}
            onRemove={() => drop(index)}
          />
        ),
      )}
      <div className="row wrap">
        <Button size="small" icon="plus" onClick={() => onChange({ ...group, of: [...group.of, first] })}>
          Condition
        </Button>
        {depth < deepest && (
          <Button
            size="small"
            icon="plus"
            onClick={() => onChange({ ...group, of: [...group.of, { about: 'group', match: 'any', of: [first] }] })}
          >
            Group
          </Button>
        )}
      </div>
    </fieldset>
  );
}
