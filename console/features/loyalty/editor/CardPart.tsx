import { totalOf } from '#psychology/loyalty/index.ts';
import { Card, Field, Select, TextInput } from '../../../ui/index.ts';
import { NumberInput } from '../NumberInput.tsx';
import { Findings } from './Findings.tsx';
import type { PartProps } from './part.ts';
import { Range } from './Range.tsx';
import { perUnit, withCard, withTotal } from './shape.ts';

/** In their own names, as whoever writes the programme reads them. */
const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
  { value: 'fr', label: 'Français' },
  { value: 'es', label: 'Español' },
] as const;

const expiries = [
  { value: 'never', label: 'Never' },
  { value: '365', label: 'After a year, with the date on the card' },
  { value: '730', label: 'After two years, with the date on the card' },
];

/** How long the card is, what is counted, and what it is for. */
export function CardPart({ programme: { unit }, design, setDesign, findings }: PartProps) {
  const { card } = design;
  const total = totalOf(card);
  const kept = String(card.expiresAfterDays ?? 'never');
  const options = expiries.some(({ value }) => value === kept)
    ? expiries
    : [...expiries, { value: kept, label: `After ${kept} days, with the date on the card` }];
  return (
    <Card title="The card">
      <div className="loyalty-fields">
        <div className="two">
          <Field label={`${perUnit(unit)}s on the card`}>
            {unit === 'stamps' && total <= 20 ? (
              <Range
                value={total}
                min={5}
                max={20}
                says={String(total)}
                onChange={(next) => setDesign({ ...design, card: withTotal(card, next) })}
              />
            ) : (
              <NumberInput
                value={total}
                min={2}
                max={100_000}
                onChange={(next) => next !== null && setDesign({ ...design, card: withTotal(card, next) })}
              />
            )}
          </Field>
          <Field label="Reward">
            <TextInput
              value={card.reward}
              maxLength={300}
              onChange={(event) => setDesign(withCard(design, { reward: event.target.value }))}
            />
          </Field>
        </div>
        <div className="two">
          <Field label="One step is called" hint="As in “one bag”">
            <TextInput
              value={card.step.one}
              maxLength={200}
              onChange={(event) => setDesign(withCard(design, { step: { ...card.step, one: event.target.value } }))}
            />
          </Field>
          <Field label="Several are called" hint="As in “8 bags to go”">
            <TextInput
              value={card.step.many}
              maxLength={200}
              onChange={(event) => setDesign(withCard(design, { step: { ...card.step, many: event.target.value } }))}
            />
          </Field>
        </div>
        <Field
          label="Written in"
          hint="Everything around your words, on cards and in letters, follows in this language."
        >
          <Select
            options={languages}
            value={card.language}
            onChange={(language) => setDesign(withCard(design, { language }))}
          />
        </Field>
        <Field label={`${perUnit(unit)}s lapse`} hint="Never is kindest. Where they do, the oldest are used first.">
          <Select
            options={options}
            value={kept}
            onChange={(value) =>
              setDesign(withCard(design, { expiresAfterDays: value === 'never' ? null : Number(value) }))
            }
          />
        </Field>
        <Findings findings={findings} />
      </div>
    </Card>
  );
}
