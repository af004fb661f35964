import { useState } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { call } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { FormEnd, TextField } from '../../app/forms/fields.tsx';
import { useForm } from '../../app/forms/use-form.ts';
import { newId } from '../../app/new-id.ts';
import { messagesOf, upsert } from '../../app/store.ts';
import { Checkbox, Dialog, Field, Textarea } from '../../ui/index.ts';
import { shortName } from '../promises/index.ts';
import { readAddresses } from './address-words.ts';
import { NoWayOut } from './NoWayOut.tsx';
import { knownToSend } from './recipients.ts';

interface ForwardProps {
  conversation: Conversation;
  onClose: () => void;
}

/** Messages of a thread that a customer wrote or got, newest last. */
const shownMost = 20;

/** Sends what was written on to somebody else, in a thread of their own that the customer never sees. */
export function ForwardDialog({ conversation, onClose }: ForwardProps) {
  const name = shortName(conversation.contact);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Forward"
      about={`They get a mail of their own. What they answer is a note here; ${name} sees nothing of it.`}
      wide
    >
      <ForwardForm conversation={conversation} onClose={onClose} />
    </Dialog>
  );
}

function ForwardForm({ conversation, onClose }: ForwardProps) {
  const { id } = conversation;
  const [clientId] = useState(newId);
  const offered = messagesOf(id)
    .filter(({ type, delivery }) => type === 'message' && delivery === undefined)
    .slice(-shownMost);
  const newest = offered.findLast(({ from }) => from === 'customer')?.id;
  const form = useForm({
    initial: { to: '', text: '', files: true, messageIds: newest === undefined ? [] : [newest] },
    checks: {
      to: (value) => {
        const { addresses, wrong } = readAddresses(value);
        if (wrong !== null) return `“${wrong}” is no mail address.`;
        if (addresses.length === 0) return 'Write a mail address.';
        return knownToSend(id) ? undefined : 'Nothing goes out from this inbox yet.';
      },
      messageIds: (ids: readonly string[]) => (ids.length === 0 ? 'Choose what goes on.' : undefined),
    },
    send: async ({ to, text, files, messageIds }) => {
      const addresses = [...readAddresses(to).addresses];
      const body = { clientId, to: addresses, text: text.trim(), files, messageIds: [...messageIds] };
      const sent = await call('POST /conversations/:id/forwards', { params: { id }, body, idempotencyKey: clientId });
      upsert(...sent.items);
      didIt({ text: `Forwarded to ${addresses.join(', ')}.` });
      onClose();
    },
  });
  const { values, set, wrong } = form;
  const toggle = (messageId: string, on: boolean) =>
    set('messageIds', on ? [...values.messageIds, messageId] : values.messageIds.filter((each) => each !== messageId));
  return (
    <form {...form.props} className="form" aria-label="Forward">
      {!knownToSend(id) && <NoWayOut inboxId={conversation.inboxId} />}
      <TextField form={form} name="to" label="To" autoComplete="off" spellCheck={false} />
      <Field label="Your words">
        <Textarea rows={4} value={values.text} onChange={(event) => set('text', event.target.value)} />
      </Field>
      <fieldset className="form forward-list">
        <legend className="label">What goes on</legend>
        {offered.map((message) => (
          <Checkbox
            key={message.id}
            label={<span className="cut">{message.text === '' ? 'Files' : message.text}</span>}
            hint={message.authorName ?? (message.from === 'customer' ? shortName(conversation.contact) : 'a colleague')}
            checked={values.messageIds.includes(message.id)}
            onChange={(on) => toggle(message.id, on)}
          />
        ))}
        {wrong['messageIds'] !== undefined && (
          <p className="bad" role="alert">
            {wrong['messageIds']}
          </p>
        )}
      </fieldset>
      <Checkbox label="With the files" checked={values.files} onChange={(files) => set('files', files)} />
      <FormEnd form={form} label="Forward" only />
    </form>
  );
}
