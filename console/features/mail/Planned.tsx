import type { LaterReply } from '#contract/sending.ts';
import { call } from '../../app/client.ts';
import { attempt } from '../../app/did-it.ts';
import { useAgentName, useCan } from '../../app/session.tsx';
import { upsert, useEntities } from '../../app/store.ts';
import { Button, Icon } from '../../ui/index.ts';
import { moment } from '../promises/index.ts';
import './Mail.css';

interface PlannedProps {
  conversationId: string;
  /** Its words are a draft again. */
  onDropped: (text: string) => void;
}

/** Answers that wait for their hour. */
export function Planned({ conversationId, onDropped }: PlannedProps) {
  const agentName = useAgentName();
  const waiting = useEntities(
    'laterReply',
    (reply) => reply.conversationId === conversationId && reply.state === 'waiting',
  );
  const may = useCan('conversations.reply');
  return waiting.map((reply) => (
    <div key={reply.id} className="planned">
      <Icon name="clock" size="small" />
      <span className="grow">
        <b>
          {agentName(reply.agentId) ?? 'A colleague'}’s answer goes out {moment(Date.parse(reply.sendAt), Date.now())}
        </b>
        , unless somebody writes first: “{cut(reply.text)}”
      </span>
      {may && (
        <Button size="small" onClick={() => attempt(async () => onDropped(await drop(reply)))}>
          Do not send
        </Button>
      )}
    </div>
  ));
}

const shown = 90;
const cut = (text: string): string => (text.length <= shown ? text : `${text.slice(0, shown)}…`);

async function drop({ id, text }: LaterReply): Promise<string> {
  upsert(await call('DELETE /later-replies/:id', { params: { id } }));
  return text;
}
