import type { Participant } from '#contract/mail.ts';
import { call } from '../../app/client.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { upsert, useEntities } from '../../app/store.ts';
import { Button, Icon } from '../../ui/index.ts';
import './Mail.css';

/** Somebody wrote into the thread who is not its customer: an agent decides whether they take part. */
export function Asking({ conversationId }: { conversationId: string }) {
  const asking = useEntities('participant', ({ id, state }) => id === conversationId && state === 'asking');
  const may = useCan('conversations.reply');
  return asking.map((participant) => (
    <div key={participant.address} className="asking" role="status">
      <Icon name="person" size="small" />
      <span className="grow">
        <b>{participant.name ?? participant.address}</b>
        {participant.name !== null && <> ({participant.address})</>} asks to take part. Until then they get nothing of
        this, and never what was written before.
      </span>
      {may && (
        <>
          <Button size="small" onClick={() => decide(participant, 'approved')}>
            Let them in
          </Button>
          <Button size="small" kind="bare" onClick={() => decide(participant, 'refused')}>
            Leave them out
          </Button>
        </>
      )}
    </div>
  ));
}

function decide({ id, address }: Participant, state: 'approved' | 'refused'): void {
  attempt(async () => {
    upsert(await call('PUT /conversations/:id/participants', { params: { id }, body: { address, state } }));
    didIt({ text: state === 'approved' ? `${address} takes part from now on.` : `${address} is left out.` });
  });
}
