import { keysOf } from '../../../app/commands.ts';
import { IconButton } from '../../../ui/index.ts';
import { AttachButton } from '../../files/index.ts';
import { GestureTool } from '../../goodwill/index.ts';
import type { Shelf } from '../../files/index.ts';
import { LimitLine } from './LimitLine.tsx';
import { SavedLine } from './SavedLine.tsx';
import { SendButton } from './SendButton.tsx';
import type { Reply } from './use-reply.ts';

interface ReplyFootProps {
  conversationId: string;
  reply: Reply;
  /** The most characters that the way takes. */
  most: number;
  /** Where the channel takes files. */
  shelf: Shelf | undefined;
}

/** Below the text: a promise, where the draft is safe, how many hints there are, and Send. */
export function ReplyFoot({ conversationId, reply, most, shelf }: ReplyFootProps) {
  const { draft, hints, promise, sending, submit } = reply;
  const { text } = draft;
  const count = hints.list.length;
  const isNothing = text.trim() === '' && !(shelf !== undefined && shelf.files.length > 0);
  const off = isNothing || shelf?.isBusy === true || text.length > most || sending.refusal !== undefined;
  return (
    <footer className="composer-foot">
      <IconButton icon="flag" label="Promise a time" keys={keysOf({ id: 'promise.make' })} onClick={promise.ask} />
      {shelf !== undefined && <AttachButton shelf={shelf} />}
      <GestureTool
        conversationId={conversationId}
        onWords={(words) => reply.write(text.trim() === '' ? words : `${text.trimEnd()}\n\n${words}`)}
      />
      <SavedLine draft={draft} />
      <span className="grow" />
      <LimitLine text={text} most={most} />
      {count > 0 && (
        <span className="small second hint-count">
          <span className="num">{count}</span> {count === 1 ? 'hint' : 'hints'}, only you see them
        </span>
      )}
      <SendButton off={off} onSend={submit} onLater={reply.later.ask} />
    </footer>
  );
}
