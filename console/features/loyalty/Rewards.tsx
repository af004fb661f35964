import { useState } from 'react';
import type { Programme } from '#contract/programmes.ts';
import type { Reward } from '#contract/rewards.ts';
import { call, wordsFor } from '../../app/client.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { needed } from '../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../app/forms/fields.tsx';
import { useForm } from '../../app/forms/use-form.ts';
import { useCan } from '../../app/session.tsx';
import {
  Button,
  Card,
  Checkbox,
  Chip,
  Dialog,
  EmptyState,
  Field,
  Skeleton,
  Textarea,
  TextInput,
  RadioCards,
  Trouble,
} from '../../ui/index.ts';
import { forget, useRewards } from './loyalty.ts';
import { figure } from './words.ts';

const byWords: Readonly<Record<Reward['by'], string>> = {
  made: 'a code made here',
  codes: 'a code that was brought in',
  hand: 'a colleague hands it out',
  webhook: 'another system gives it',
};

/** What can be had for steps. */
export function Rewards({ programme }: { programme: Programme }) {
  const may = useCan('loyalty.manage');
  const { data, error, refetch } = useRewards(programme.id);
  const [editing, setEditing] = useState<Reward | 'new' | null>(null);
  const [coding, setCoding] = useState<Reward | null>(null);
  const add = (
    <Button kind="main" icon="plus" onClick={() => setEditing('new')}>
      Add a reward
    </Button>
  );
  return (
    <div className="loyalty-stack">
      {error !== null && (
        <Trouble title="The rewards did not come" action={<Button onClick={() => void refetch()}>Try again</Button>}>
          {wordsFor(error)}
        </Trouble>
      )}
      {data === undefined && error === null && <Skeleton label="Loading rewards" />}
      {data?.items.length === 0 && (
        <EmptyState drawing="cup" title="No reward yet" action={may ? add : undefined}>
          A card needs something at its end: “{programme.design.card.reward}”, for{' '}
          {programme.design.card.required + programme.design.card.endowed} {programme.unit}.
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && (
        <>
          {may && <div className="row">{add}</div>}
          <Card flush>
            <ul className="things">
              {data.items.map((reward) => (
                <Line
                  key={reward.id}
                  {...{ reward, programme, may }}
                  edit={() => setEditing(reward)}
                  bring={() => setCoding(reward)}
                />
              ))}
            </ul>
          </Card>
          <p className="second small">
            A reward never gets dearer for those who joined before: for them the old cost stands.
          </p>
        </>
      )}
      {editing !== null && (
        <RewardDialog
          programme={programme}
          reward={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {coding !== null && <CodesDialog reward={coding} onClose={() => setCoding(null)} />}
    </div>
  );
}

interface LineProps {
  reward: Reward;
  programme: Programme;
  may: boolean;
  edit: () => void;
  bring: () => void;
}

function Line({ reward: { id, name, cost, stock, by, active }, programme: { unit }, may, edit, bring }: LineProps) {
  const remove = () =>
    attempt(async () => {
      await call('DELETE /rewards/:id', { params: { id } });
      forget('rewards');
      didIt({ text: `${name} is off the list. What was redeemed stays.` });
    });
  return (
    <li>
      <span className="thing">
        <b>{name}</b>
        <span className="second small">
          {figure(cost)} {unit}, {byWords[by]}
          {stock !== null && `, ${figure(stock)} left`}
        </span>
      </span>
      {!active && <Chip icon="pause">Not offered</Chip>}
      {stock === 0 && <Chip tone="soon">None left</Chip>}
      {may && (
        <>
          {by === 'codes' && (
            <Button size="small" icon="upload" onClick={bring}>
              Codes<span className="sr"> for {name}</span>
            </Button>
          )}
          <Button size="small" icon="pen" onClick={edit}>
            Change<span className="sr"> {name}</span>
          </Button>
          <Button size="small" icon="trash" onClick={remove}>
            Take off<span className="sr"> {name}</span>
          </Button>
        </>
      )}
    </li>
  );
}

const whole = (words: string, empty: boolean) => (value: string) =>
  (empty && value.trim() === '') || (/^\d{1,7}$/.test(value.trim()) && Number(value) >= (empty ? 0 : 1))
    ? undefined
    : words;

function RewardDialog({
  programme,
  reward,
  onClose,
}: {
  programme: Programme;
  reward: Reward | null;
  onClose: () => void;
}) {
  const { card } = programme.design;
  const form = useForm({
    initial: {
      name: reward?.name ?? '',
      about: reward?.about ?? '',
      cost: String(reward?.cost ?? card.required + card.endowed),
      stock: reward?.stock == null || reward.by === 'codes' ? '' : String(reward.stock),
      by: reward?.by ?? 'made',
      address: reward?.address ?? '',
      active: reward?.active ?? true,
    },
    checks: {
      name: needed('Say what it is, as customers read it.'),
      cost: whole('Write a whole number from 1.', false),
      stock: whole('Write a whole number, or leave it empty where there is no end.', true),
      address: (value, { by }) =>
        by !== 'webhook' || /^https:\/\/\S+$/.test(value) ? undefined : 'Write an address that begins with https://.',
    },
    send: async ({ name, about, cost, stock, by, address, active }) => {
      const body = {
        ...{ name, about, by, active, cost: Number(cost) },
        stock: stock.trim() === '' || by === 'codes' ? null : Number(stock),
        address: by === 'webhook' ? address : null,
      };
      if (reward === null) await call('POST /programmes/:id/rewards', { params: { id: programme.id }, body });
      else await call('PUT /rewards/:id', { params: { id: reward.id }, body });
      forget('rewards');
      onClose();
    },
  });
  const { by } = form.values;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={reward === null ? 'A reward' : `Change ${reward.name}`}
      wide
    >
      <form {...form.props} className="form" aria-label="A reward">
        <TextField form={form} name="name" label="What it is" maxLength={200} />
        <Field label="In more words">
          <Textarea
            rows={2}
            maxLength={500}
            value={form.values.about}
            onChange={(event) => form.set('about', event.target.value)}
          />
        </Field>
        <div className="two">
          <TextField form={form} name="cost" label={`Costs, ${programme.unit}`} inputMode="numeric" />
          {by !== 'codes' && (
            <TextField form={form} name="stock" label="How many there are" hint="Empty: no end." inputMode="numeric" />
          )}
        </div>
        <RadioCards
          legend="How people get it"
          cards={[
            { value: 'made', title: 'A code made here', text: 'Shown on the card at once.' },
            { value: 'codes', title: 'Codes brought in', text: 'From your shop. Each is given once.' },
            { value: 'hand', title: 'By hand', text: 'It waits until a colleague gave it.' },
            { value: 'webhook', title: 'Another system', text: 'Is told, signed, and answers with or without a code.' },
          ]}
          value={by}
          onChange={(next) => form.set('by', next)}
        />
        {by === 'webhook' && (
          <Field label="Address" error={form.wrong['address']}>
            <TextInput
              value={form.values.address}
              placeholder="https://"
              onChange={(event) => form.set('address', event.target.value)}
              onBlur={() => form.leave('address')}
            />
          </Field>
        )}
        <Checkbox label="Offered now" checked={form.values.active} onChange={(active) => form.set('active', active)} />
        <FormEnd form={form} label={reward === null ? 'Add it' : 'Save'} only />
      </form>
    </Dialog>
  );
}

function CodesDialog({ reward, onClose }: { reward: Reward; onClose: () => void }) {
  const split = (text: string) => text.split(/[\s,;]+/).filter((code) => code !== '');
  const form = useForm({
    initial: { codes: '' },
    checks: {
      codes: (text) => {
        const codes = split(text);
        if (codes.length === 0) return 'Paste codes, one on each line.';
        if (codes.length > 5000) return 'At most 5,000 at a time.';
        return codes.some((code) => code.length < 3 || code.length > 100) ? 'A code has 3 to 100 signs.' : undefined;
      },
    },
    send: async ({ codes }) => {
      const { added, known } = await call('POST /rewards/:id/codes', {
        params: { id: reward.id },
        body: { codes: split(codes) },
      });
      forget('rewards');
      onClose();
      didIt({ text: `${figure(added)} codes are in.${known > 0 ? ` ${figure(known)} were there already.` : ''}` });
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Codes for ${reward.name}`}
      about="Each is given once. Nobody sees them here again."
    >
      <form {...form.props} className="form" aria-label="Codes">
        <Field label="Codes" error={form.wrong['codes']} hint="One on each line">
          <Textarea rows={8} value={form.values.codes} onChange={(event) => form.set('codes', event.target.value)} />
        </Field>
        <FormEnd form={form} label="Bring them in" only />
      </form>
    </Dialog>
  );
}
