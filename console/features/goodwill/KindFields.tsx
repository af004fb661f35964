import type { GoodwillSettings } from '#contract/goodwill-budgets.ts';
import { Checkbox, Field, TextInput } from '../../ui/index.ts';
import { readAmount, writeAmount } from '../../app/money.ts';

type Kinds = GoodwillSettings['kinds'];
interface KindFieldsProps {
  kinds: Kinds;
  currency: string;
  onChange: (kinds: Kinds) => void;
}

/** Which kinds the house gives, what each is called, and what it costs where that is fixed. */
export function KindFields({ kinds, currency, onChange }: KindFieldsProps) {
  const change = (what: string, to: Partial<Kinds[number]>) =>
    onChange(kinds.map((kind) => (kind.what === what ? { ...kind, ...to } : kind)));
  return (
    <fieldset className="goodwill-kinds">
      <legend className="field-label">Kinds</legend>
      {kinds.map(({ what, on, title, costMinor }) => (
        <div key={what}>
          <Checkbox bare label={`Give: ${title}`} checked={on} onChange={(checked) => change(what, { on: checked })} />
          <Field label={<span className="sr">What “{title}” is called</span>}>
            <TextInput
              maxLength={60}
              defaultValue={title}
              onBlur={({ target: { value } }) => value.trim() !== '' && change(what, { title: value.trim() })}
            />
          </Field>
          <Field label={<span className="sr">What “{title}” costs</span>}>
            <TextInput
              inputMode="decimal"
              placeholder="any amount"
              defaultValue={costMinor === null ? '' : writeAmount(costMinor, currency)}
              onBlur={({ target: { value } }) => change(what, { costMinor: readAmount(value, currency) })}
            />
          </Field>
        </div>
      ))}
    </fieldset>
  );
}
