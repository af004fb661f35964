import type { Survey } from '#contract/surveys.ts';
import { call } from '../../app/client.ts';
import { wholeNumber } from '../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../app/forms/fields.tsx';
import { useForm } from '../../app/forms/use-form.ts';
import { Card } from '../../ui/index.ts';
import { keep } from './surveys.ts';

/** How a survey of the relation is sent: by lot, each night some. */
export function RhythmCard({ survey: { id, rhythm } }: { survey: Survey }) {
  const form = useForm({
    initial: {
      share: String(Math.round((rhythm?.share ?? 0.5) * 100)),
      everyDays: String(rhythm?.everyDays ?? 90),
      withinDays: String(rhythm?.withinDays ?? 90),
    },
    checks: { share: wholeNumber(1, 100), everyDays: wholeNumber(30, 365), withinDays: wholeNumber(7, 365) },
    send: async ({ share, everyDays, withinDays }) => {
      const wanted = { share: Number(share) / 100, everyDays: Number(everyDays), withinDays: Number(withinDays) };
      keep(await call('PATCH /surveys/:id', { params: { id }, body: { rhythm: wanted } }));
    },
  });
  return (
    <Card title="Rhythm">
      <p className="second">
        Each night those are asked whose turn it is, drawn by lot from everybody who had to do with you.
      </p>
      <form {...form.props} className="form" aria-label="Rhythm">
        <TextField
          form={form}
          name="share"
          label="Share, percent"
          inputMode="numeric"
          hint="Of those whose turn it is."
        />
        <div className="two">
          <TextField form={form} name="everyDays" label="Nobody sooner again than, days" inputMode="numeric" />
          <TextField form={form} name="withinDays" label="Only who wrote within, days" inputMode="numeric" />
        </div>
        <FormEnd form={form} label="Save rhythm" only={rhythm === null} />
      </form>
    </Card>
  );
}
