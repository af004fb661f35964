import type { Design } from '#contract/programme-design.ts';
import { Card, Checkbox, Switch } from '../../../ui/index.ts';
import type { PartProps } from './part.ts';

const ways: readonly { value: Design['joinBy'][number]; label: string }[] = [
  { value: 'chat', label: 'In the chat, once they have proven who they are' },
  { value: 'page', label: 'On their own page' },
  { value: 'agent', label: 'By a colleague, when they ask' },
  { value: 'system', label: 'By API' },
];

/** Where people join, and whether they can be reminded. */
export function WaysPart({ design, setDesign }: Omit<PartProps, 'findings'>) {
  const { joinBy, reminderDays } = design;
  const set = (way: (typeof ways)[number]['value'], on: boolean) => {
    const next = on ? [...joinBy, way] : joinBy.filter((one) => one !== way);
    if (next.length > 0) setDesign({ ...design, joinBy: next });
  };
  return (
    <Card title="Joining and reminders">
      <div className="loyalty-fields">
        <fieldset className="loyalty-form">
          <legend className="field-label">Where people can join</legend>
          {ways.map(({ value, label }) => (
            <Checkbox key={value} label={label} checked={joinBy.includes(value)} onChange={(on) => set(value, on)} />
          ))}
        </fieldset>
        <Switch
          label="Reminders"
          hint="Only to those who agree, only when they are overdue by their own rhythm, at most once in 14 days, never while something is open with them."
          on={reminderDays !== null}
          onChange={(on) => setDesign({ ...design, reminderDays: on ? 14 : null })}
        />
      </div>
    </Card>
  );
}
