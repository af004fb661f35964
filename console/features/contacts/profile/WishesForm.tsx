import type { Contact } from '#contract/contacts.ts';
import { call } from '../../../app/client.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { upsert } from '../../../app/store.ts';
import { timeZones } from '../../../app/time-zones.ts';
import { Button, Field, Select } from '../../../ui/index.ts';
import { allMeans, clockMinutes, meansWords, minuteClock } from '../wish-words.ts';

type Wish = 'preferred' | 'avoid' | '';
const wishes = [
  { value: '', label: 'No wish' },
  { value: 'preferred', label: 'Likes it' },
  { value: 'avoid', label: 'Rather not' },
] as const;
const tones = [
  { value: '', label: 'Not known' },
  { value: 'formal', label: 'Formal' },
  { value: 'casual', label: 'Casual' },
] as const;

const time = (text: string): string | undefined =>
  text.trim() === '' || clockMinutes(text) !== null ? undefined : 'Write a time, such as 21:30.';

/** Changes how somebody wishes to be treated. Quiet hours are two times or none. */
export function WishesForm({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const form = useForm({
    initial: initialOf(contact),
    checks: {
      from: time,
      to: (to, { from }) => time(to) ?? problemOf(from, to),
      language: (text) =>
        /^([a-z]{2,3}(-[a-z0-9]{2,8})*)?$/i.test(text.trim()) ? undefined : 'Write a code, such as de or pt-BR.',
    },
    names: ['quietHours'],
    async send(values) {
      upsert(await call('PATCH /contacts/:id', { params: { id: contact.id }, body: bodyOf(values) }));
      onDone();
    },
  });
  const { values, set } = form;
  return (
    <form className="card-form" {...form.props}>
      <TextField
        form={form}
        name="calledAs"
        label="How they wish to be called"
        hint="Such as Dr Lindqvist."
        maxLength={200}
        data-first
      />
      <Field label="Tone">
        <Select options={tones} value={values.formality} onChange={(formality) => set('formality', formality)} />
      </Field>
      <TextField form={form} name="language" label="Language" hint="Its code, such as de or pt-BR." maxLength={35} />
      <Field label="Time zone">
        <Select
          options={zoneOptions(values.timeZone)}
          value={values.timeZone}
          onChange={(zone) => set('timeZone', zone)}
        />
      </Field>
      <fieldset className="card-form">
        <legend className="label">Quiet hours, on their clock</legend>
        <div className="times">
          <TextField form={form} name="from" label="From" placeholder="21:30" inputMode="numeric" />
          <TextField form={form} name="to" label="To" placeholder="08:00" inputMode="numeric" />
        </div>
      </fieldset>
      {allMeans.map((means) => (
        <Field key={means} label={`By ${meansWords[means]}`}>
          <Select
            options={wishes}
            value={values.reach[means] ?? ''}
            onChange={(wish) => set('reach', { ...values.reach, [means]: wish })}
          />
        </Field>
      ))}
      <FormEnd form={form} label="Save">
        <Button onClick={onDone}>Cancel</Button>
      </FormEnd>
    </form>
  );
}

const zoneOptions = (zone: string) => [
  { value: '', label: 'Not known' },
  ...timeZones(zone).map((name) => ({ value: name, label: name.replaceAll('_', ' ') })),
];

function problemOf(from: string, to: string): string | undefined {
  if ((from.trim() === '') !== (to.trim() === '')) return 'Give both times, or neither.';
  return from.trim() !== '' && from.trim() === to.trim() ? 'The end must differ from the beginning.' : undefined;
}

interface Values {
  calledAs: string;
  formality: 'formal' | 'casual' | '';
  language: string;
  timeZone: string;
  from: string;
  to: string;
  reach: Readonly<Record<string, Wish>>;
}

const initialOf = ({ calledAs, formality, language, timeZone, quietHours, reach }: Contact): Values => ({
  calledAs: calledAs ?? '',
  formality: formality ?? '',
  language: language ?? '',
  timeZone: timeZone ?? '',
  from: quietHours === null ? '' : minuteClock(quietHours.from),
  to: quietHours === null ? '' : minuteClock(quietHours.to),
  reach: Object.fromEntries(reach.map(({ means, wish }) => [means, wish])),
});

function bodyOf({ calledAs, formality, language, timeZone, from, to, reach }: Values) {
  const [begin, end] = [clockMinutes(from), clockMinutes(to)];
  const orNull = <T extends string>(text: T) => (text.trim() === '' ? null : (text.trim() as Exclude<T, ''>));
  return {
    calledAs: orNull(calledAs),
    formality: formality === '' ? null : formality,
    language: orNull(language),
    timeZone: orNull(timeZone),
    quietHours: begin === null || end === null ? null : { from: begin, to: end },
    reach: allMeans.flatMap((means) => {
      const wish = reach[means] ?? '';
      return wish === '' ? [] : [{ means, wish }];
    }),
  };
}
