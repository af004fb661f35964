import { useRef } from 'react';
import type { TopicRule } from '#contract/topics.ts';
import { Button, Checkbox, IconButton, Select, TextInput } from '../../ui/index.ts';
import { kindWords } from './rules-text.ts';

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value: value as TopicRule['on'], label }));

interface Props {
  rules: readonly TopicRule[];
  onChange: (rules: TopicRule[]) => void;
}

/** The rules of a topic, a line each; Enter in a line begins the next. */
export function RulesField({ rules, onChange }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const set = (at: number, change: Partial<TopicRule>) =>
    onChange(rules.map((rule, index) => (index === at ? { ...rule, ...change } : rule)));
  const add = () => {
    onChange([...rules, { on: 'word', text: '', not: false }]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input[type=text]')?.focus());
  };
  return (
    <fieldset className="rules-field">
      <legend className="field-label">Rules</legend>
      <p className="hint-line">
        A word is found in any form; a phrase word by word. In subjects * stands for anything. One “not” that fits takes
        the topic away.
      </p>
      <ul ref={list}>
        {rules.map((rule, at) => (
          <li key={at}>
            <Select
              aria-label={`Rule ${String(at + 1)} looks at`}
              options={kinds}
              value={rule.on}
              onChange={(on) => set(at, { on })}
            />
            <TextInput
              aria-label={`Rule ${String(at + 1)} looks for`}
              value={rule.text}
              maxLength={80}
              onChange={(event) => set(at, { text: event.target.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
            <Checkbox label="not" checked={rule.not} onChange={(not) => set(at, { not })} />
            <IconButton
              icon="close"
              label={`Remove rule ${String(at + 1)}`}
              onClick={() => onChange(rules.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ul>
      <Button size="small" icon="plus" onClick={add}>
        Add a rule
      </Button>
    </fieldset>
  );
}
