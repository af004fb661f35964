import { useState } from 'react';
import type { RefObject } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import type { ToneReport } from '#psychology/tone/index.ts';
import { attempt } from '../../../app/did-it.ts';
import { planFor, safetyPlan, useCoaching, useHints } from '../../coaching/index.ts';
import type { DraftPromise, Hints, ReplyPlan } from '../../coaching/index.ts';
import type { DraftNow } from './drafts.ts';
import type { Outgoing } from './outbox.ts';
import type { PaperHandle } from './Paper.tsx';
import { sendLater } from './send-later.ts';
import { useTyping } from './typing.ts';
import { useDraftField } from './use-draft-field.ts';
import { usePromiseTicks } from './use-promise-ticks.ts';
import { useQuestion } from './use-question.ts';
import { areUp, useSending, isAddressed } from './use-sending.ts';
import type { Sending } from './use-sending.ts';

/** An answer that is being written, with what helps and how it goes out. */
export interface Reply {
  readonly draftKey: string;
  readonly draft: DraftNow;
  readonly write: (text: string) => void;
  /** Saves the draft and tells that nobody types, as on leaving the field. */
  readonly pause: () => void;
  readonly hints: Hints;
  readonly setRewrite: () => void;
  readonly plan: ReplyPlan | null;
  readonly questions: ToneReport['questions'];
  readonly promise: ReplyPromises;
  readonly submit: (then: Outgoing['then']) => void;
  readonly sending: Sending;
  readonly later: LaterSending;
}

/** The dialog that asks for an hour at which the answer goes out. */
export interface LaterSending {
  readonly asking: boolean;
  readonly ask: () => void;
  readonly close: () => void;
  readonly send: (sendAt: string) => void;
}

export interface ReplyPromises {
  readonly found: readonly DraftPromise[];
  readonly unticked: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  /** The house's zone. */
  readonly zone: string;
  /** The first moment (epoch ms) that can be promised honestly now. */
  readonly earliest: () => number;
  /** The dialog that promises a time. */
  readonly asking: boolean;
  readonly ask: () => void;
  readonly close: () => void;
  readonly put: (sentence: string) => void;
}

const nothingCovered = { acknowledge: false, own: false, act: false, expect: false };

export function useReply({ conversation, most, paper }: ReplyProps): Reply {
  const { id } = conversation;
  const { key, draft, edit, save } = useDraftField(id, 'reply');
  const { text } = draft;
  const { typed, stopped } = useTyping(id);
  const { feeling, danger, theirs, zone, earliest, version, ask, answered } = useQuestion(conversation);
  const { unticked, toggle } = usePromiseTicks(text);
  const reading = useCoaching({
    text,
    caret: () => paper.current?.caret() ?? 0,
    ask: () => ask(text, unticked),
    version: [version, ...unticked].join(' '),
  });
  const covered = reading?.report.plan ?? nothingCovered;
  const nothingOwed = answered && text === '';
  const hints = useHints(reading, text);
  const sending = useSending({ conversationId: id, draftKey: key, most, ask: (words) => ask(words, unticked) });
  const dialog = usePromiseDialog(text, paper);
  return {
    draftKey: key,
    draft,
    write: (words) => {
      edit(words);
      if (words === '') stopped();
      else typed();
    },
    pause: () => {
      save();
      stopped();
    },
    hints,
    setRewrite: () => {
      const rewrite = hints.lookedAt?.rewrite ?? null;
      if (rewrite !== null) paper.current?.put(rewrite.start, rewrite.end, rewrite.text);
    },
    plan: nothingOwed ? null : danger ? safetyPlan(covered) : planFor(feeling, covered, theirs),
    questions: nothingOwed ? [] : (reading?.report.questions ?? []),
    promise: { found: text === '' ? [] : (reading?.promises ?? []), unticked, toggle, zone, earliest, ...dialog },
    submit: (then) => {
      if (sending.refusal === undefined) attempt(() => sending.submit(then));
      else paper.current?.focus();
    },
    sending,
    later: useLater(id, key),
  };
}

export interface ReplyProps {
  readonly conversation: Conversation;
  /** The most characters that the way takes. */
  readonly most: number;
  readonly paper: RefObject<PaperHandle | null>;
}

function useLater(conversationId: string, draftKey: string): LaterSending {
  const [asking, setAsking] = useState(false);
  return {
    asking,
    ask: () => setTimeout(() => areUp(draftKey) && setAsking(true), 0),
    close: () => setAsking(false),
    send: (sendAt) => {
      setAsking(false);
      if (isAddressed(conversationId)) attempt(() => sendLater(conversationId, draftKey, sendAt));
    },
  };
}

/** The dialog that promises a time; its sentence goes to the end of the text. */
function usePromiseDialog(text: string, paper: ReplyProps['paper']) {
  const [asking, setAsking] = useState(false);
  return {
    asking,
    ask: () => {
      // Where the focus is now is where the dialog gives it back.
      paper.current?.focus();
      setAsking(true);
    },
    close: () => setAsking(false),
    put: (sentence: string) => {
      setAsking(false);
      const gap = text === '' || /\s$/.test(text) ? '' : ' ';
      // As long as the dialog stands, nothing behind it can take words.
      setTimeout(() => paper.current?.put(text.length, text.length, gap + sentence), 0);
    },
  };
}
