import type { Inbox } from '#contract/workspace.ts';
import { FormEnd } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { Card } from '../../../ui/index.ts';
import { HoursEditor } from '../hours/HoursEditor.tsx';
import { checkHours } from '../hours/check-hours.ts';
import { saveInbox } from './save-inbox.ts';

/** When somebody is here to answer. */
export function HoursCard({ inbox }: { inbox: Inbox }) {
  const form = useForm({
    initial: { hours: inbox.hours },
    checks: { hours: checkHours },
    send: async ({ hours }) => saveInbox(inbox, { hours }, 'Hours saved. Promises made from now on count by them.'),
  });
  return (
    <Card title="Hours">
      <form {...form.props} className="settings-body" aria-label="Hours">
        <HoursEditor
          hours={form.values.hours}
          onChange={(hours) => form.set('hours', hours)}
          error={form.wrong['hours']}
        />
        <FormEnd form={form} label="Save hours" />
      </form>
    </Card>
  );
}
