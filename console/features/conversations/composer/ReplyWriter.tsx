import { useRef } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { keysOf } from '../../../app/commands.ts';
import { HintTray, PlanPane } from '../../coaching/index.ts';
import { DropPlace, FileShelf, takePasted, useShelf } from '../../files/index.ts';
import type { FileLimits } from '../../files/index.ts';
import { LetterLine, SendLaterDialog, useIsLetter } from '../../mail/index.ts';
import { shortName, startName } from '../../promises/index.ts';
import { NextIssues } from '../../topics/index.ts';
import { Paper } from './Paper.tsx';
import type { PaperHandle } from './Paper.tsx';
import { PrivateDialog } from './PrivateDialog.tsx';
import { PromiseDialog } from './PromiseDialog.tsx';
import { PromiseTicks } from './PromiseTicks.tsx';
import { useReplyCommands } from './reply-commands.ts';
import { ReplyFoot } from './ReplyFoot.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { useAskedFocus } from './use-asked-focus.ts';
import { useReply } from './use-reply.ts';
import { useFieldKeys } from './use-writer-keys.ts';

interface ReplyWriterProps {
  conversation: Conversation;
  /** The most characters that the way takes. */
  most: number;
  /** What files it takes; null for none. */
  limits: FileLimits | null;
}

/** Where one answers the customer, with what helps to answer well. */
export function ReplyWriter({ conversation, most, limits }: ReplyWriterProps) {
  const name = shortName(conversation.contact);
  const paper = useRef<PaperHandle>(null);
  const reply = useReply({ conversation, most, paper });
  const { draft, hints, promise, sending } = reply;
  const onShelf = useShelf(reply.draftKey, limits ?? noFiles);
  const isLetter = useIsLetter(conversation.channel);
  const shelf = limits === null ? undefined : onShelf;
  const onKeyDown = useFieldKeys(() => reply.submit('stay'));
  useReplyCommands(reply);
  useAskedFocus('reply', paper);
  const change = (run: () => void) => () => {
    run();
    paper.current?.focus();
  };
  return (
    <DropPlace shelf={shelf}>
      {sending.refusal !== undefined && (
        <StaleNotice
          refusal={sending.refusal}
          conversation={conversation}
          onChange={change(() => sending.settle(false))}
          onSend={change(() => sending.settle(true))}
        />
      )}
      <div className="writing">
        <div className="writing-left">
          {isLetter && <LetterLine conversation={conversation} />}
          <Paper
            ref={paper}
            label={`Reply to ${name}`}
            placeholder={`Write to ${name}…`}
            text={draft.text}
            marks={hints.list.flatMap((hint, at) => hint.spans.map((span) => ({ ...span, on: at === hints.at })))}
            onText={reply.write}
            onPlace={hints.lookAt}
            onKeyDown={onKeyDown}
            onBlur={reply.pause}
            {...(shelf !== undefined && { onPaste: takePasted(shelf.add) })}
          />
          {shelf !== undefined && <FileShelf shelf={shelf} />}
          <PromiseTicks {...promise} />
          <HintTray
            hints={hints}
            text={draft.text}
            keys={{ use: keysOf({ id: 'hint.use' }), next: keysOf({ id: 'hint.next' }) }}
            onUse={reply.setRewrite}
            onLast={() => paper.current?.focus()}
          />
        </div>
        <PlanPane plan={reply.plan} questions={reply.questions} name={startName(conversation.contact)} />
      </div>
      <NextIssues conversationId={conversation.id} />
      <ReplyFoot conversationId={conversation.id} reply={reply} most={most} shelf={shelf} />
      {reply.later.asking && (
        <SendLaterDialog conversation={conversation} onClose={reply.later.close} onSend={reply.later.send} />
      )}
      <PromiseDialog {...promise} name={name} />
      <PrivateDialog
        hints={sending.asked}
        onChange={change(() => sending.decide(false))}
        onSend={change(() => sending.decide(true))}
      />
    </DropPlace>
  );
}

const noFiles: FileLimits = { most: 0, each: 0, together: 0 };
