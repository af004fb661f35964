import { useRef } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { keysOf } from '../../../app/commands.ts';
import { HintTray, PlanPane } from '../../coaching/index.ts';
import { shortName, startName } from '../../promises/index.ts';
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

/** Where one answers the customer, with what helps to answer well. */
export function ReplyWriter({ conversation, most }: { conversation: Conversation; most: number }) {
  const name = shortName(conversation.contact);
  const paper = useRef<PaperHandle>(null);
  const reply = useReply({ conversation, most, paper });
  const { draft, hints, promise, sending } = reply;
  const onKeyDown = useFieldKeys(() => reply.submit('stay'));
  useReplyCommands(reply);
  useAskedFocus('reply', paper);
  const change = (run: () => void) => () => {
    run();
    paper.current?.focus();
  };
  return (
    <>
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
          />
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
      <ReplyFoot reply={reply} most={most} />
      <PromiseDialog {...promise} name={name} />
      <PrivateDialog
        hints={sending.asked}
        onChange={change(() => sending.decide(false))}
        onSend={change(() => sending.decide(true))}
      />
    </>
  );
}
