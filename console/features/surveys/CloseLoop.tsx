import type { FollowUp, FollowUpOutcome } from '#contract/survey-answers.ts';
import { call } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { needed } from '../../app/forms/checks.ts';
import { FormEnd } from '../../app/forms/fields.tsx';
import { useForm } from '../../app/forms/use-form.ts';
import { Dialog, Field, RadioCards, Textarea } from '../../ui/index.ts';
import { contactTitle } from '../../app/contact-title.ts';
import { forgetFollowUps } from './surveys.ts';
import { outcomeWords } from './words.ts';

const outcomes = Object.keys(outcomeWords) as FollowUpOutcome[];

/** Closing the loop asks what came of it, and what was done. */
export function CloseLoop({ followUp: { id, contact }, onClose }: { followUp: FollowUp; onClose: () => void }) {
  const who = contactTitle(contact);
  const form = useForm<{ outcome: FollowUpOutcome; done: string }>({
    initial: { outcome: 'repaired', done: '' },
    checks: { done: needed('Say in a few words what was done.') },
    send: async (body) => {
      await call('PUT /survey-follow-ups/:id/closure', { params: { id }, body });
      forgetFollowUps();
      didIt({ text: `Closed. ${who} was come back to.` });
      onClose();
    },
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={`Close the loop with ${who}`} wide>
      <form {...form.props} className="form" aria-label="Close the loop">
        <RadioCards
          legend="What came of it"
          cards={outcomes.map((value) => ({ value, title: outcomeWords[value] }))}
          value={form.values.outcome}
          onChange={(outcome) => form.set('outcome', outcome)}
          plain
        />
        <Field label="What was done" error={form.wrong['done']}>
          <Textarea
            name="done"
            value={form.values.done}
            onChange={(event) => form.set('done', event.target.value)}
            onBlur={() => form.values.done !== '' && form.leave('done')}
          />
        </Field>
        <FormEnd form={form} label="Close the loop" only />
      </form>
    </Dialog>
  );
}
