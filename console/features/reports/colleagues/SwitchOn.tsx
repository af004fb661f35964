import type { ColleagueFigures } from '#contract/colleague-figures.ts';
import { didIt } from '../../../app/did-it.ts';
import { needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { Dialog, Field, RadioCards, Textarea } from '../../../ui/index.ts';
import { switchFigures } from './setting.ts';

type Basis = NonNullable<ColleagueFigures['agreed']>['basis'];

const start: { basis: Basis; agreedOn: string; words: string } = { basis: 'works_council', agreedOn: '', words: '' };

/** With whom it was agreed, when, and what every colleague is shown before anybody sees their figures. */
export function SwitchOn({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const form = useForm({
    initial: start,
    checks: {
      agreedOn: needed('Name the day on which it was agreed.'),
      words: needed('Write what every colleague is shown.'),
    },
    send: async ({ basis, agreedOn, words }) => {
      await switchFigures({ shown: true, basis, agreedOn, words });
      onOpenChange(false);
      didIt({ text: 'On. Everybody is told, and leads see a colleague once the colleague has read it.' });
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Show figures of single colleagues"
      about="Figures of people change how people work. In many countries the works council or the colleagues must agree first. Your name and the moment stand beside your words, for everybody."
    >
      <form {...form.props} className="form">
        <RadioCards
          legend="Agreed with"
          value={form.values.basis}
          onChange={(basis) => form.set('basis', basis)}
          cards={[
            { value: 'works_council', title: 'The works council', text: 'There is an agreement' },
            { value: 'colleagues', title: 'The colleagues', text: 'Each of them was asked' },
          ]}
        />
        <TextField form={form} name="agreedOn" label="Agreed on" type="date" />
        <Field
          label="What every colleague is shown"
          hint="What it is for, who looks at it, and what it is never used for."
          error={form.wrong['words']}
        >
          <Textarea
            name="words"
            rows={5}
            maxLength={4000}
            value={form.values.words}
            onChange={(event) => form.set('words', event.target.value)}
            onBlur={() => form.leave('words')}
          />
        </Field>
        <FormEnd form={form} label="Switch on" only />
      </form>
    </Dialog>
  );
}
