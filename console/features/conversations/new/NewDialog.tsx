import { useEffect, useState } from 'react';
import type { Inbox } from '#contract/workspace.ts';
import { call } from '../../../app/client.ts';
import type { Addressee } from '../../../app/desks.ts';
import { useChannels } from '../../../app/directory.ts';
import { mailCheck, needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import type { Form } from '../../../app/forms/use-form.ts';
import { useInboxMove } from '../../../app/inbox-place.ts';
import { newId } from '../../../app/new-id.ts';
import { upsert, useEntity } from '../../../app/store.ts';
import { Button, Dialog, Field, Select, Textarea } from '../../../ui/index.ts';
import {
  AttachButton,
  draftFiles,
  DropPlace,
  FileShelf,
  takePasted,
  usualLimits,
  useShelf,
} from '../../files/index.ts';
import { deliveringOf, NoWayOut, readAddresses } from '../../mail/index.ts';
import { firstFilesKey, keepLetter, keptLetter } from './first-letter.ts';
import type { FirstLetter } from './first-letter.ts';

interface NewDialogProps {
  /** Those whose answers are letters; at least one. */
  inboxes: readonly Inbox[];
  to?: Addressee | undefined;
  onClose: () => void;
}

const copies = (value: string): string | undefined => {
  const { wrong } = readAddresses(value);
  return wrong === null ? undefined : `“${wrong}” is no mail address.`;
};

/** A letter to somebody who has not written. Closing keeps it; sending opens its conversation. */
export function NewDialog({ inboxes, to, onClose }: NewDialogProps) {
  const move = useInboxMove();
  const filesKey = firstFilesKey(to);
  const form = useForm<FirstLetter>({
    initial: keptLetter(to) ?? empty(inboxes[0]?.id ?? '', to),
    checks: {
      address: mailCheck,
      cc: copies,
      bcc: copies,
      subject: needed('Write what it is about.'),
      text: (text) => (text.trim() === '' && draftFiles.get(filesKey).length === 0 ? 'Write something.' : undefined),
    },
    names: ['to.address'],
    send: async (letter) => {
      const begun = await call('POST /conversations', {
        body: bodyOf(letter, filesKey),
        idempotencyKey: letter.clientId,
      });
      draftFiles.take(filesKey);
      keepLetter(to, null);
      upsert(begun.conversation, begun.message);
      onClose();
      move({ conversationId: begun.conversation.id });
    },
  });
  useEffect(() => keepLetter(to, form.values), [to, form.values]);
  const [only, ...others] = inboxes;
  const from = only !== undefined && others.length === 0 ? `It goes out from ${only.name} and` : 'It';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={to === undefined ? 'Write to somebody' : `Write to ${to.name === '' ? to.address : to.name}`}
      about={`${from} begins a conversation; what they answer comes in there.`}
      wide
    >
      <LetterForm form={form} inboxes={inboxes} filesKey={filesKey} />
    </Dialog>
  );
}

const empty = (inboxId: string, { address, name }: Addressee = { address: '', name: '' }): FirstLetter => ({
  ...{ clientId: newId(), inboxId, address, name, cc: '', bcc: '', subject: '', text: '' },
});

function bodyOf({ clientId, inboxId, address, name, cc, bcc, subject, text }: FirstLetter, filesKey: string) {
  const files = draftFiles.get(filesKey).flatMap(({ file }) => (file === null ? [] : [file.id]));
  const to = { address: address.trim(), ...(name.trim() !== '' && { name: name.trim() }) };
  const delivery = deliveringOf({ cc, bcc, quote: false });
  return { clientId, inboxId, to, subject: subject.trim(), text: text.trim(), files, delivery };
}

interface LetterFormProps {
  form: Form<FirstLetter>;
  inboxes: readonly Inbox[];
  filesKey: string;
}

function LetterForm({ form, inboxes, filesKey }: LetterFormProps) {
  const { values, set, wrong } = form;
  const channel = inboxes.find(({ id }) => id === values.inboxId)?.channel;
  const limits = useChannels().find(({ name }) => name === channel)?.abilities.files ?? usualLimits;
  const shelf = useShelf(filesKey, limits);
  const sends = useEntity('mailbox', values.inboxId)?.smtp !== null;
  const [others, setOthers] = useState(values.cc !== '' || values.bcc !== '');
  return (
    <form {...form.props} className="form" aria-label="Letter">
      <DropPlace shelf={shelf}>
        <div className="form">
          {inboxes.length > 1 && (
            <Field label="From">
              <Select
                options={inboxes.map(({ id, name }) => ({ value: id, label: name }))}
                value={values.inboxId}
                onChange={(inboxId) => set('inboxId', inboxId)}
              />
            </Field>
          )}
          <div className="two">
            <TextField form={form} name="address" label="To" type="email" autoComplete="off" data-first />
            <TextField form={form} name="name" label="Name, if you know it" autoComplete="off" />
          </div>
          {others ? (
            <div className="two">
              <TextField form={form} name="cc" label="Cc, all can see" autoComplete="off" spellCheck={false} />
              <TextField form={form} name="bcc" label="Bcc, nobody sees" autoComplete="off" spellCheck={false} />
            </div>
          ) : (
            <div className="row">
              <Button kind="link" onClick={() => setOthers(true)}>
                Cc, Bcc
              </Button>
            </div>
          )}
          {sends ? null : <NoWayOut inboxId={values.inboxId} />}
          <TextField form={form} name="subject" label="Subject" autoComplete="off" maxLength={200} />
          <Field label="Words" error={wrong['text']}>
            <Textarea
              rows={8}
              value={values.text}
              onChange={(event) => set('text', event.target.value)}
              onPaste={takePasted(shelf.add)}
            />
          </Field>
        </div>
        <FileShelf shelf={shelf} />
      </DropPlace>
      <FormEnd form={form} label={shelf.isBusy ? 'Files are going up' : 'Send'} only>
        <AttachButton shelf={shelf} />
      </FormEnd>
    </form>
  );
}
