import { useState } from 'react';
import type { Field } from '#contract/fields.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { SettingsPage } from '../../../app/settings/SettingsPage.tsx';
import { Button, Card, Dialog, EmptyState, Skeleton } from '../../../ui/index.ts';
import { refreshFields, useFields } from '../use-fields.ts';
import { FieldDialog } from './FieldDialog.tsx';
import { typeWords } from './type-words.ts';

/** What the house wants to know of its people and companies. */
export function FieldsPage() {
  const [adding, setAdding] = useState<Field['about'] | null>(null);
  return (
    <SettingsPage
      title="Fields"
      about="What you want to know of your customers and their companies, besides names and addresses."
    >
      <Group about="person" title="Of a person" onAdd={() => setAdding('person')} />
      <Group about="company" title="Of a company" onAdd={() => setAdding('company')} />
      {adding !== null && <FieldDialog about={adding} onClose={() => setAdding(null)} />}
    </SettingsPage>
  );
}

function Group({ about, title, onAdd }: { about: Field['about']; title: string; onAdd: () => void }) {
  const { fields, loaded, error } = useFields(about);
  const [editing, setEditing] = useState<Field | null>(null);
  const [leaving, setLeaving] = useState<Field | null>(null);
  const add = (
    <Button size="small" icon="plus" onClick={onAdd}>
      Add a field<span className="sr"> {title.toLowerCase()}</span>
    </Button>
  );
  return (
    <Card title={title} aside={add} flush>
      {error !== null && <p role="alert">{wordsFor(error)}</p>}
      {!loaded && error === null && <Skeleton label="Loading fields" rows={2} />}
      {loaded && fields.length === 0 && (
        <EmptyState title="None yet">Such as a tier, a date, or what they like.</EmptyState>
      )}
      <ul className="things">
        {fields.map((field) => (
          <li key={field.id}>
            <span className="thing">
              <b>{field.label}</b>
              <span className="second small">
                {typeWords[field.type]}, <code>{field.name}</code>
                {field.choices.length > 0 && `: ${field.choices.join(', ')}`}
              </span>
            </span>
            <Button size="small" onClick={() => setEditing(field)}>
              Change<span className="sr"> {field.label}</span>
            </Button>
            <Button size="small" onClick={() => setLeaving(field)}>
              Take away<span className="sr"> {field.label}</span>
            </Button>
          </li>
        ))}
      </ul>
      {editing !== null && <FieldDialog about={about} field={editing} onClose={() => setEditing(null)} />}
      {leaving !== null && <TakeAway field={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  );
}

/** Asked beforehand, since what the field holds goes with it and does not come back. */
function TakeAway({ field, onClose }: { field: Field; onClose: () => void }) {
  const [problem, setProblem] = useState<string>();
  const take = async () => {
    try {
      await call('DELETE /fields/:id', { params: { id: field.id } });
      refreshFields();
      onClose();
    } catch (error) {
      setProblem(wordsFor(error));
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Take “${field.label}” away?`}
      about="What it holds for everybody goes with it, and does not come back."
    >
      {problem !== undefined && <p role="alert">{problem}</p>}
      <div className="row end" tabIndex={-1} data-first>
        <Button onClick={onClose}>Keep it</Button>
        <Button kind="main" onClick={() => void take()}>
          Take it away
        </Button>
      </div>
    </Dialog>
  );
}
