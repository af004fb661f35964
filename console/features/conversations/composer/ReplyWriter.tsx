import { useRef, useState } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { keysOf, useCommands } from '../../../app/commands.ts';
import { attempt } from '../../../app/did-it.ts';
import { IconButton } from '../../../ui/index.ts';
import { HintTray, planFor, progress, useCoaching, useHints } from '../../coaching/index.ts';
import { shortName } from '../../promises/index.ts';
import { LimitLine } from './LimitLine.tsx';
import type { Outgoing } from './outbox.ts';
import { Paper } from './Paper.tsx';
import type { PaperHandle } from './Paper.tsx';
import { PlanPane } from './PlanPane.tsx';
import { PrivateDialog } from './PrivateDialog.tsx';
import { PromiseDialog } from './PromiseDialog.tsx';
import { PromiseTicks } from './PromiseTicks.tsx';
import { SavedLine } from './SavedLine.tsx';
import { SendButton } from './SendButton.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { useTyping } from './typing.ts';
import { useAskedFocus } from './use-asked-focus.ts';
import { useDraftField } from './use-draft-field.ts';
import { usePromiseTicks } from './use-promise-ticks.ts';
import { useQuestion } from './use-question.ts';
import { useSending } from './use-sending.ts';
import { isWriting, useFieldKeys } from './use-writer-keys.ts';

const nothingCovered = { acknowledge: false, own: false, act: false, expect: false };

/** Where one answers the customer, with what helps to answer well. */
export function ReplyWriter({ conversation, most }: { conversation: Conversation; most: number }) {
  const { id } = conversation;
  const name = shortName(conversation.contact);
  const paper = useRef<PaperHandle>(null);
  const [promising, setPromising] = useState(false);
  const { key, draft, edit, save } = useDraftField(id, 'reply');
  const { text } = draft;
  const { typed, stopped } = useTyping(id);
  const question = useQuestion(conversation);
  const { unticked, toggle } = usePromiseTicks(text);
  const ask = (words: string) => question.ask(words, unticked);
  const reading = useCoaching({
    text,
    caret: () => paper.current?.caret() ?? 0,
    ask: () => ask(text),
    version: `${question.version} ${[...unticked].join(' ')}`,
  });
  const hints = useHints(reading, text);
  const sending = useSending({ conversationId: id, draftKey: key, most, ask });
  useAskedFocus('reply', paper);

  const plan = planFor(question.feeling, reading?.report.plan ?? nothingCovered);
  const questions = reading?.report.questions ?? [];
  const promises = text === '' ? [] : (reading?.promises ?? []);
  const write = (words: string) => {
    edit(words);
    if (words === '') stopped();
    else typed();
  };
  const submit = (then: Outgoing['then']) => {
    if (sending.refusal !== undefined) return paper.current?.focus();
    stopped();
    attempt(() => sending.submit(then));
  };
  const useRewrite = () => {
    const rewrite = hints.lookedAt?.rewrite;
    if (rewrite != null) paper.current?.put(rewrite.start, rewrite.end, rewrite.text);
  };
  const putPromise = (sentence: string) => {
    setPromising(false);
    const gap = text === '' || /\s$/.test(text) ? '' : ' ';
    requestAnimationFrame(() => paper.current?.put(text.length, text.length, gap + sentence));
  };
  useReplyCommands({
    isHinted: () => hints.lookedAt !== undefined,
    canRewrite: () => hints.lookedAt?.rewrite != null,
    submit,
    step: hints.step,
    useRewrite,
    promise: () => setPromising(true),
  });
  const onKeyDown = useFieldKeys(() => submit('stay'));
  const off = text.trim() === '' || text.length > most || sending.refusal !== undefined;

  return (
    <>
      {sending.refusal !== undefined && (
        <StaleNotice
          refusal={sending.refusal}
          conversation={conversation}
          onChange={() => {
            sending.settle(false);
            paper.current?.focus();
          }}
          onSend={() => sending.settle(true)}
        />
      )}
      <div className="writing">
        <div className="writing-left">
          <Paper
            ref={paper}
            label={`Reply to ${name}`}
            placeholder={`Write to ${name}…`}
            text={text}
            marks={hints.list.flatMap((hint, at) => hint.spans.map((span) => ({ ...span, on: at === hints.at })))}
            onText={write}
            onPlace={hints.lookAt}
            onKeyDown={onKeyDown}
            onBlur={() => {
              save();
              stopped();
            }}
          />
          <PromiseTicks promises={promises} unticked={unticked} zone={question.zone} onToggle={toggle} />
          <HintTray
            hints={hints}
            text={text}
            keys={{ use: keysOf({ id: 'hint.use' }), next: keysOf({ id: 'hint.next' }) }}
            onUse={useRewrite}
          />
        </div>
        <PlanPane plan={plan} questions={questions} progress={progress(plan, questions)} name={name} />
      </div>
      <footer className="composer-foot">
        <IconButton
          icon="flag"
          label="Promise a time"
          keys={keysOf({ id: 'promise.make' })}
          onClick={() => setPromising(true)}
        />
        <SavedLine draft={draft} />
        <span className="grow" />
        <LimitLine text={text} most={most} />
        {hints.list.length > 0 && <HintCount count={hints.list.length} />}
        <SendButton off={off} onSend={submit} />
      </footer>
      <PromiseDialog
        open={promising}
        name={name}
        zone={question.zone}
        fastestMinutes={question.fastestMinutes}
        onClose={() => setPromising(false)}
        onPromise={putPromise}
      />
      <PrivateDialog
        hints={sending.asked}
        onChange={() => {
          sending.decide(false);
          paper.current?.focus();
        }}
        onSend={() => sending.decide(true)}
      />
    </>
  );
}

function HintCount({ count }: { count: number }) {
  return (
    <span className="small second hint-count">
      <span className="num">{count}</span> {count === 1 ? 'hint' : 'hints'}, only you see them
    </span>
  );
}

interface ReplyKeys {
  readonly isHinted: () => boolean;
  readonly canRewrite: () => boolean;
  readonly submit: (then: Outgoing['then']) => void;
  readonly step: (by: 1 | -1) => void;
  readonly useRewrite: () => void;
  readonly promise: () => void;
}

/** What can be done with an answer by keys. */
function useReplyCommands({ isHinted, canRewrite, submit, step, useRewrite, promise }: ReplyKeys): void {
  const group = 'Writing';
  useCommands([
    { id: 'reply.send', group, label: 'Send', hidden: true, when: isWriting, run: () => submit('stay') },
    {
      id: 'reply.sendAndResolve',
      group,
      label: 'Send and resolve',
      hidden: true,
      can: 'conversations.resolve',
      when: isWriting,
      run: () => submit('resolve'),
    },
    { id: 'hint.next', group, label: 'Next hint', when: isHinted, run: () => step(1) },
    { id: 'hint.previous', group, label: 'Previous hint', when: isHinted, run: () => step(-1) },
    { id: 'hint.use', group, label: 'Use the rewrite', when: canRewrite, run: useRewrite },
    { id: 'promise.make', group, label: 'Promise a time', run: promise },
  ]);
}
