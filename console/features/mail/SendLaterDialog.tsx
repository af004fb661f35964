import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { call } from '../../app/client.ts';
import { Button, Dialog, Field, TextInput } from '../../ui/index.ts';
import { fromField, toField } from '../coaching/index.ts';
import { shortName } from '../promises/index.ts';
import { laterTimes } from './later-times.ts';

interface SendLaterProps {
  conversation: Conversation;
  onClose: () => void;
  /** `sendAt` is ISO 8601. */
  onSend: (sendAt: string) => void;
}

/** Keeps an answer until an hour by the customer’s own clock. */
export function SendLaterDialog({ conversation, onClose, onSend }: SendLaterProps) {
  const name = shortName(conversation.contact);
  const { data } = useQuery({
    queryKey: ['later-replies', conversation.id],
    queryFn: () => call('GET /conversations/:id/later-replies', { params: { id: conversation.id } }),
  });
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = data?.timeZone ?? own;
  const clock =
    data?.timeZone == null ? `By your clock; ${name}’s is not known.` : `By ${name}’s clock, ${spoken(zone)}.`;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Send later"
      about={`If ${name} writes first, it stays here as a draft. ${clock}`}
    >
      <Times key={zone} zone={zone} onSend={onSend} />
    </Dialog>
  );
}

const spoken = (zone: string): string => zone.replaceAll('_', ' ');

function Times({ zone, onSend }: { zone: string; onSend: (sendAt: string) => void }) {
  const [now] = useState(() => Date.now());
  const [field, setField] = useState(() => laterTimes(toField(now, zone))[0]?.field ?? '');
  const at = fromField(field, zone);
  const isAhead = at !== null && at > now;
  const send = (ms: number | null) => ms !== null && ms > Date.now() && onSend(new Date(ms).toISOString());
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        send(at);
      }}
    >
      <div className="row wrap">
        {laterTimes(toField(now, zone)).map((time) => (
          <Button key={time.field} onClick={() => send(fromField(time.field, zone))}>
            {time.name}, {time.field.slice(11)}
          </Button>
        ))}
      </div>
      <Field label="Another moment" error={isAhead ? undefined : 'Choose a moment that is still to come.'}>
        <TextInput type="datetime-local" value={field} onChange={(event) => setField(event.target.value)} />
      </Field>
      <div className="row end">
        <Button type="submit" kind="main" aria-disabled={!isAhead}>
          Send then
        </Button>
      </div>
    </form>
  );
}
