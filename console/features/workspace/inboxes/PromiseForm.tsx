import type { Inbox } from '#contract/workspace.ts';
import { wholeNumber } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { saveInbox } from './save-inbox.ts';

const minutes = wholeNumber(1, 43_200);
const checks = { firstReplyMinutes: minutes, nextReplyMinutes: minutes, reopenDays: wholeNumber(0, 365) };

/** What customers are promised here, in open hours. */
export function PromiseForm({ inbox }: { inbox: Inbox }) {
  const form = useForm({
    initial: {
      firstReplyMinutes: String(inbox.firstReplyMinutes),
      nextReplyMinutes: String(inbox.nextReplyMinutes),
      reopenDays: String(inbox.reopenDays),
    },
    checks,
    send: async (values) => {
      const body = {
        firstReplyMinutes: Number(values.firstReplyMinutes),
        nextReplyMinutes: Number(values.nextReplyMinutes),
        reopenDays: Number(values.reopenDays),
      };
      await saveInbox(inbox, body, 'Saved. Promises made from now on count by it.');
    },
  });
  return (
    <form {...form.props} className="form" aria-label="Promises">
      <div className="two">
        <TextField
          form={form}
          name="firstReplyMinutes"
          label="First answer within, minutes"
          inputMode="numeric"
          hint="Counted in open hours."
        />
        <TextField
          form={form}
          name="nextReplyMinutes"
          label="Next answers within, minutes"
          inputMode="numeric"
          hint="Counted in open hours."
        />
      </div>
      <TextField
        form={form}
        name="reopenDays"
        label="A resolved conversation reopens within, days"
        inputMode="numeric"
        hint="Who writes later begins a new one."
      />
      <FormEnd form={form} label="Save promises" />
    </form>
  );
}
