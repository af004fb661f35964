import { useEffect, useState } from 'react';
import type { Hint } from '#psychology/tone/index.ts';
import { useMessages } from '../../../app/store.ts';
import { didIt } from '../../../app/did-it.ts';
import { reader } from '../../coaching/index.ts';
import type { DraftQuestion } from '../../coaching/index.ts';
import { draftFiles } from '../../files/index.ts';
import { letterProblem, takeLetter } from '../../mail/index.ts';
import { send } from '../sending.ts';
import { drafts } from './draft-store.ts';
import { markOnScreen, onScreenSeq } from './on-screen.ts';
import type { Outgoing } from './outbox.ts';
import { refusals, settleRefusal } from './refusals.ts';
import type { Refusal } from './refusals.ts';

export interface Sending {
  readonly submit: (then: Outgoing['then']) => Promise<void>;
  /** What has to be asked before it goes out; empty for nothing. */
  readonly asked: readonly Hint[];
  /** The answer to that: send it all the same, or not. */
  readonly decide: (send: boolean) => void;
  /** Somebody wrote meanwhile. */
  readonly refusal: Refusal | undefined;
  readonly settle: (send: boolean) => void;
}

interface SendingProps {
  readonly conversationId: string;
  readonly draftKey: string;
  readonly most: number;
  /** What the draft is read with, asked at the moment. */
  readonly ask: (text: string) => DraftQuestion;
}

/** Sends an answer, unless it has to be asked about or somebody wrote meanwhile. */
export function useSending({ conversationId, draftKey, most, ask }: SendingProps): Sending {
  const [asking, setAsking] = useState<{ then: Outgoing['then']; hints: readonly Hint[] } | null>(null);
  const refusal = refusals.use()[conversationId];
  useOnScreen(conversationId, draftKey);

  const go = async (then: Outgoing['then']) => {
    const text = drafts.get(draftKey).text.trim();
    if (!isSomething(draftKey, text) || text.length > most) return;
    const files = draftFiles.take(draftKey);
    drafts.edit(draftKey, '');
    void drafts.flush(draftKey);
    settleRefusal(conversationId);
    send({
      conversationId,
      mode: 'reply',
      text,
      files,
      delivery: takeLetter(conversationId),
      then,
      promises: text === '' ? [] : await promisesIn(ask(text)),
      seenSeq: onScreenSeq(conversationId),
    });
  };
  const submit = async (then: Outgoing['then']) => {
    if (!areUp(draftKey) || !isAddressed(conversationId)) return;
    const { text } = drafts.get(draftKey);
    const hints = text.trim() === '' ? [] : await privateIn(ask(text));
    if (hints.length > 0) setAsking({ then, hints });
    else await go(then);
  };
  return {
    submit,
    asked: asking?.hints ?? [],
    decide: (anyway) => {
      setAsking(null);
      if (anyway && asking !== null) void go(asking.then);
    },
    refusal,
    settle: (anyway) => {
      markOnScreen(conversationId);
      settleRefusal(conversationId);
      if (anyway && refusal !== undefined) void submit(refusal.then);
    },
  };
}

/** Words, or a file that says it all. */
export const isSomething = (draftKey: string, text: string): boolean =>
  text.trim() !== '' || draftFiles.get(draftKey).length > 0;

/** Whether every file is up; says so where one is not. */
export function areUp(draftKey: string): boolean {
  const late = draftFiles.get(draftKey).find(({ state }) => state !== 'ready');
  if (late === undefined) return true;
  const failed = late.state === 'failed';
  didIt({
    text: failed ? `“${late.name}” is not up. Try it again or remove it.` : `“${late.name}” is still going up.`,
  });
  return false;
}

export function isAddressed(conversationId: string): boolean {
  const problem = letterProblem(conversationId);
  if (problem !== null) didIt({ text: problem });
  return problem === null;
}

/** A page that cannot load the reader any more still lets answers out. */
const ready = () => reader().catch(() => undefined);

async function privateIn(question: DraftQuestion): Promise<readonly Hint[]> {
  return (await ready())?.privateData(question) ?? [];
}

async function promisesIn(question: DraftQuestion): Promise<Outgoing['promises']> {
  const found = (await ready())?.readDraft(question).promises ?? [];
  return found.filter(({ key }) => !question.unticked.has(key)).map(({ text, dueAt }) => ({ text, dueAt }));
}

/** What stands in the thread before an answer begins has been on the screen. */
function useOnScreen(conversationId: string, draftKey: string): void {
  const messages = useMessages(conversationId);
  const loaded = messages.length > 0;
  useEffect(() => {
    if (loaded) markOnScreen(conversationId);
  }, [conversationId, loaded]);
  useEffect(() => {
    if (drafts.get(draftKey).text === '') markOnScreen(conversationId);
  }, [conversationId, draftKey, messages]);
}
