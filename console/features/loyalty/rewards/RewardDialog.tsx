import type { Programme } from '#contract/programmes.ts';
import type { Reward } from '#contract/rewards.ts';
import { call } from '../../../app/client.ts';
import { needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { Checkbox, Dialog, Field, RadioCards, Textarea, TextInput } from '../../../ui/index.ts';
import { forget } from '../loyalty.ts';

const whole = (words: string, empty: boolean) => (value: string) =>
  (empty && value.trim() === '') || (/^\d{1,7}$/.test(value.trim()) && Number(value) >= (empty ? 0 : 1))
    ? undefined
    : words;

/** Adds a reward or changes one. */
export function RewardDialog({
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
