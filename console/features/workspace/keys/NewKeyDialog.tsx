import { useState } from 'react';
import type { Permission } from '#contract/permissions.ts';
import { call } from '../../../app/client.ts';
import { needed, someNeeded } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { newId } from '../../../app/new-id.ts';
import { queries } from '../../../app/queries.ts';
import { Once } from '../../../app/settings/Once.tsx';
import { useEntities } from '../../../app/store.ts';
import { Dialog, Field, Select } from '../../../ui/index.ts';
import { apiKeysKey } from './RevokeDialog.tsx';
import { Scopes } from './Scopes.tsx';
import { endOf, lifetimes } from './lifetimes.ts';
import type { Lifetime } from './lifetimes.ts';

interface Made {
  readonly name: string;
  readonly key: string;
}

/** Asks what the key may do, then shows it once. */
export function NewKeyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [made, setMade] = useState<Made>();
  const close = () => {
    setMade(undefined);
    onClose();
  };
  return (
    <Dialog
      title={made === undefined ? 'New API key' : `The key ${made.name}`}
      about={made && 'Shown once. Put it where the other system keeps its secrets.'}
      open={open}
      onOpenChange={close}
      wide
    >
      {made === undefined ? <NewKeyForm onMade={setMade} /> : <Once label="Key" text={made.key} />}
    </Dialog>
  );
}

interface Values {
  name: string;
  scopes: readonly Permission[];
  agentId: string;
  lifetime: Lifetime;
}
const initial: Values = { name: '', scopes: [], agentId: '', lifetime: 'year' };

function NewKeyForm({ onMade }: { onMade: (made: Made) => void }) {
  const form = useForm<Values>({
    initial,
    checks: { name: needed('Write what it is for.'), scopes: someNeeded('Choose at least one thing.') },
    send: async ({ name, scopes, agentId, lifetime }) => {
      const body = { name, scopes: [...scopes], agentId: agentId === '' ? null : agentId, expiresAt: endOf(lifetime) };
      const { key } = await call('POST /api-keys', { body, idempotencyKey: newId() });
      await queries.invalidateQueries({ queryKey: apiKeysKey });
      onMade({ name, key });
    },
  });
  const { values, set, wrong } = form;
  return (
    <form {...form.props} className="form" aria-label="New API key">
      <TextField
        form={form}
        name="name"
        label="What it is for"
        autoComplete="off"
        hint="Such as the shop, or a report."
      />
      <Scopes chosen={values.scopes} onChange={(scopes) => set('scopes', scopes)} error={wrong['scopes']} />
      <div className="two">
        <WhoseField value={values.agentId} onChange={(id) => set('agentId', id)} error={wrong['agentId']} />
        <Field label="Good for" error={wrong['expiresAt']}>
          <Select options={lifetimes} value={values.lifetime} onChange={(lifetime) => set('lifetime', lifetime)} />
        </Field>
      </div>
      <FormEnd form={form} label="Make the key" only />
    </form>
  );
}

interface WhoseProps {
  value: string;
  onChange: (id: string) => void;
  error: string | undefined;
}

function WhoseField({ value, onChange, error }: WhoseProps) {
  const agents = useEntities('agent', (agent) => agent.active);
  const options = [
    { value: '', label: 'The workspace itself' },
    ...agents.map((agent) => ({ value: agent.id, label: agent.name })),
  ];
  return (
    <Field label="In whose name" hint="It never may more than this person." error={error}>
      <Select options={options} value={value} onChange={onChange} />
    </Field>
  );
}
