import type { ContactName } from '#contract/contacts.ts';
import type { Conversation } from '#contract/conversations.ts';
import { call } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { FormEnd, TextField } from '../../app/forms/fields.tsx';
import { useForm } from '../../app/forms/use-form.ts';
import type { Form } from '../../app/forms/use-form.ts';
import { useInboxMove } from '../../app/inbox-place.ts';
import { newId } from '../../app/new-id.ts';
import { upsert } from '../../app/store.ts';
import { Dialog, Field, Segmented, Select, Textarea, TextInput } from '../../ui/index.ts';
import { fromField, toField } from '../coaching/index.ts';
import { shortName, useHouseZone } from '../promises/index.ts';
import { readLength } from './call-words.ts';
import { loggedCall } from './logged-call.ts';
import type { CallDraft } from './logged-call.ts';
import { useInboxes } from './telephones.ts';

interface LogCallProps {
  /** The conversation it belongs to; without one it goes to the person’s own in a telephone inbox. */
  conversation: Conversation | null;
  /** Who it was with, where that is known. */
  contact?: ContactName;
  onClose: () => void;
}

/** Writes a call down: what was said, how long, what was promised on the telephone. */
export function LogCallDialog({ conversation, contact, onClose }: LogCallProps) {
  const move = useInboxMove();
  const inboxes = useInboxes();
  const zone = useHouseZone(conversation?.inboxId ?? inboxes[0]?.id);
  const place = conversation === null ? { contactId: contact?.id ?? null } : { conversationId: conversation.id };
  const asksWho = conversation === null && contact === undefined;
  const form = useForm<CallDraft>({
    initial: empty(inboxes[0]?.id ?? ''),
    checks: {
      number: (number) => (asksWho && number.trim() === '' ? 'Write the number.' : undefined),
      due: (due, { promise }) =>
        promise.trim() !== '' && fromField(due, zone) === null ? 'Say by when, so that it can be kept.' : undefined,
      length: (length) => (readLength(length) === null ? 'Write minutes, such as 4 or 1:30.' : undefined),
    },
    names: ['promises.0.dueAt', 'promises.0.text'],
    send: async (draft) => {
      const logged = await call('POST /calls', {
        body: loggedCall(draft, place, zone),
        idempotencyKey: draft.clientId,
      });
      upsert(logged.conversation, logged.message);
      onClose();
      didIt({ text: 'The call is written down.' });
      if (conversation === null) move({ conversationId: logged.conversation.id });
    },
  });
  const named = conversation?.contact ?? contact;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={named === undefined ? 'Log a call' : `Log a call with ${shortName(named)}`}
      about="Only the team sees this. Whoever was talked to has been answered."
      wide
    >
      <form {...form.props} className="form" aria-label="Call">
        {asksWho && <Who form={form} inboxes={inboxes} />}
        <HowItWent form={form} />
        <Field label="What was said" error={form.wrong['notes']}>
          <Textarea rows={4} value={form.values.notes} onChange={(event) => form.set('notes', event.target.value)} />
        </Field>
        <Promised form={form} zone={zone} />
        <Field label="Afterwards it is">
          <Select options={afterwards} value={form.values.then} onChange={(then) => form.set('then', then)} />
        </Field>
        <FormEnd form={form} label="Log the call" only />
      </form>
    </Dialog>
  );
}

const empty = (inboxId: string): CallDraft => ({
  ...{ clientId: newId(), inboxId, number: '', name: '', direction: 'in', state: 'ended', length: '', notes: '' },
  ...{ promise: '', due: '', then: 'stay' },
});

const afterwards = [
  { value: 'stay', label: 'open, something is left to do' },
  { value: 'wait', label: 'waiting on them' },
  { value: 'resolve', label: 'resolved' },
] as const;

function Who({ form, inboxes }: { form: Form<CallDraft>; inboxes: ReturnType<typeof useInboxes> }) {
  return (
    <>
      {inboxes.length > 1 && (
        <Field label="In">
          <Select
            options={inboxes.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.values.inboxId}
            onChange={(inboxId) => form.set('inboxId', inboxId)}
          />
        </Field>
      )}
      <div className="two">
        <TextField form={form} name="number" label="Their number" type="tel" autoComplete="off" data-first />
        <TextField form={form} name="name" label="Name, if you know it" autoComplete="off" />
      </div>
    </>
  );
}

function HowItWent({ form }: { form: Form<CallDraft> }) {
  const { values, set } = form;
  return (
    <div className="two">
      <Field label="Who called">
        <Segmented
          label="Who called"
          options={[
            { value: 'in', label: 'They did' },
            { value: 'out', label: 'We did' },
          ]}
          value={values.direction}
          onChange={(direction) => set('direction', direction)}
        />
      </Field>
      <Field label="How it went">
        <Select
          options={[
            { value: 'ended', label: 'We talked' },
            { value: 'missed', label: values.direction === 'in' ? 'Nobody took it' : 'They did not answer' },
            { value: 'voicemail', label: 'A voice message was left' },
          ]}
          value={values.state}
          onChange={(state) => set('state', state)}
        />
      </Field>
      {values.state === 'ended' && (
        <TextField form={form} name="length" label="How long, in minutes" inputMode="decimal" autoComplete="off" />
      )}
    </div>
  );
}

/** What was promised on the telephone, on record with its time. */
function Promised({ form, zone }: { form: Form<CallDraft>; zone: string }) {
  const { values, set, wrong } = form;
  return (
    <div className="two">
      <TextField
        form={form}
        name="promise"
        label="Promised"
        hint="Such as “call back with the date”. Empty where nothing was."
        maxLength={200}
        autoComplete="off"
      />
      <Field
        label="by"
        hint={`By the house’s clock, ${zone.replaceAll('_', ' ')}.`}
        error={wrong['due'] ?? wrong['promises.0.dueAt']}
      >
        <TextInput
          type="datetime-local"
          min={toField(Date.now(), zone)}
          value={values.due}
          onChange={(event) => set('due', event.target.value)}
        />
      </Field>
    </div>
  );
}
