import { useState } from 'react';
import {
  Checkbox,
  Field,
  PasswordInput,
  RadioCards,
  Segmented,
  Select,
  Switch,
  Textarea,
  TextInput,
} from '../index.ts';
import { Section } from './Section.tsx';

export function Fields() {
  return (
    <Section title="Fields">
      <div className="gallery-grid">
        <Texts />
        <Choices />
        <Answers />
      </div>
    </Section>
  );
}

function Texts() {
  const [name, setName] = useState('Ada');
  return (
    <div className="gallery-stack">
      <Field label="Name" hint="Everyone sees it.">
        <TextInput autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label="Mail" error="This is no mail address. Write it as name@example.com.">
        <TextInput type="email" autoComplete="email" defaultValue="ada at example" />
      </Field>
      <Field label="Password" good="Long enough. Length beats symbols.">
        <PasswordInput autoComplete="new-password" defaultValue="a long quiet sentence" />
      </Field>
      <Field label="Read only">
        <TextInput readOnly value="made for you" />
      </Field>
      <Field label="Switched off">
        <TextInput disabled placeholder="nothing to write" />
      </Field>
    </div>
  );
}

function Choices() {
  const [zone, setZone] = useState<'dublin' | 'oslo'>('dublin');
  const [view, setView] = useState<'day' | 'week' | 'month'>('week');
  const [on, setOn] = useState(true);
  const [some, setSome] = useState(false);
  const zones = [
    { value: 'dublin', label: 'Dublin, 14:12 now' },
    { value: 'oslo', label: 'Oslo, 15:12 now' },
  ] as const;
  const views = [
    { value: 'day', label: 'Day' },
    { value: 'week', label: 'Week' },
    { value: 'month', label: 'Month' },
  ] as const;
  return (
    <div className="gallery-stack">
      <Field label="Time zone">
        <Select options={zones} value={zone} onChange={setZone} />
      </Field>
      <Field label="Words" hint="As long as it needs to be.">
        <Textarea defaultValue="A few lines, kept." />
      </Field>
      <Segmented label="Span" options={views} value={view} onChange={setView} />
      <Switch label="Quiet at night" hint="From 20:00 to 07:00 nothing makes a sound." on={on} onChange={setOn} />
      <Checkbox label="Keep me here" hint="On this device, for a month." checked={some} onChange={setSome} />
      <Checkbox label="Some of these" mixed checked={false} onChange={setSome} />
      <Checkbox label="Not now" disabled checked={false} onChange={setSome} />
    </div>
  );
}

function Answers() {
  const [start, setStart] = useState<'sample' | 'empty' | 'old' | null>('sample');
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null);
  return (
    <div className="gallery-stack">
      <RadioCards
        legend="Begin with"
        value={start}
        onChange={setStart}
        cards={[
          { value: 'sample', title: 'A sample', text: 'Something to look at. One button removes it.' },
          { value: 'empty', title: 'An empty page', text: 'You fill it next.', icon: 'pen' },
          { value: 'old', title: 'The old one', text: 'Nothing is stored yet.', disabled: true },
        ]}
      />
      <RadioCards
        plain
        legend="Is it done"
        value={answer}
        onChange={setAnswer}
        cards={[
          { value: 'yes', title: 'It is, and nobody has said so yet' },
          { value: 'no', title: 'There is a next step' },
        ]}
      />
    </div>
  );
}
