import { useState } from 'react';
import type { Field, FieldValue } from '#contract/fields.ts';
import { useAgentName, useCan } from '../../../app/session.tsx';
import { Card, EvidenceCard, HoverCard, IconButton, WhyButton } from '../../../ui/index.ts';
import { moment } from '../../promises/index.ts';
import { useFields } from '../use-fields.ts';
import { FieldEditor, type SaveField } from './FieldEditor.tsx';
import { sayValue } from './values.ts';
import './fields.css';

interface FieldsProps {
  about: Field['about'];
  values: readonly FieldValue[];
  save: SaveField;
}

/** The house's own fields: what each holds, how we know, and changing it in place. */
export function FieldsCard(props: FieldsProps) {
  const { fields, loaded } = useFields(props.about);
  if (!loaded || fields.length === 0) return null;
  return (
    <Card title="What we know">
      <Fields {...props} />
    </Card>
  );
}

/** Without a card around, for the person beside a conversation. */
export function Fields({ about, values, save }: FieldsProps) {
  const { fields } = useFields(about);
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <div className="fields">
      {fields.map((field) => {
        const value = values.find((one) => one.name === field.name);
        return editing === field.id ? (
          <FieldEditor key={field.id} field={field} value={value} save={save} onDone={() => setEditing(null)} />
        ) : (
          <FieldLine key={field.id} field={field} value={value} onEdit={() => setEditing(field.id)} />
        );
      })}
    </div>
  );
}

function FieldLine({ field, value, onEdit }: { field: Field; value: FieldValue | undefined; onEdit: () => void }) {
  const mayEdit = useCan('contacts.edit');
  return (
    <dl>
      <dt>{field.label}</dt>
      <dd>
        <span className="grow">
          {value === undefined ? <span className="quiet">Not known</span> : <Said field={field} value={value} />}
        </span>
        {value !== undefined && <How value={value} />}
        {mayEdit && <IconButton icon="pen" size="small" label={`Change ${field.label}`} onClick={onEdit} />}
      </dd>
    </dl>
  );
}

function Said({ field, value: { value } }: { field: Field; value: FieldValue }) {
  if (field.type !== 'link' || typeof value !== 'string') return sayValue(field.type, value);
  return (
    <a href={value} target="_blank" rel="noreferrer noopener">
      {value.replace(/^https?:\/\//, '')}
    </a>
  );
}

const sources = {
  customer: 'They told us themselves',
  colleague: 'A colleague wrote it down',
  system: 'Another system told us',
  file: 'It came with a file',
} as const;

function How({ value: { source, setBy, setAt } }: { value: FieldValue }) {
  const agentName = useAgentName();
  const by = agentName(setBy);
  const who = by === undefined ? '' : `, set by ${by}`;
  return (
    <HoverCard label="How we know" align="end" trigger={<WhyButton label="How we know" />}>
      <EvidenceCard
        verdict={<b>How we know this</b>}
        why={`${sources[source]}${who}, ${moment(Date.parse(setAt), Date.now())}.`}
      />
    </HoverCard>
  );
}
