import { useId, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { useMe } from '../../../app/session.tsx';
import { useEntities } from '../../../app/store.ts';
import { matching } from '../choices.ts';
import type { Choice, ChoiceGroup } from '../choices.ts';
import { namedIn, nameBegun, noteNames, whoMaySee } from './mentions.ts';
import type { PaperHandle } from './Paper.tsx';

/** So many colleagues are offered at a time. */
const most = 6;

export interface MentionBox {
  readonly id: string;
  readonly groups: readonly ChoiceGroup[];
  readonly active: Choice;
  readonly point: (choice: Choice) => void;
  readonly choose: (agentId: string) => void;
}

export interface Mentions {
  /** Who is offered for the name under the caret; null where nobody is. */
  readonly box: MentionBox | null;
  /** The caret went somewhere else; null when it left. */
  readonly follow: (caret: number | null) => void;
  /** Takes the keys that walk the box; false leaves a key to the field. */
  readonly press: (event: KeyboardEvent) => boolean;
  /** Whom a text names. */
  readonly namedIn: (text: string) => readonly string[];
}

/** Offers colleagues while their name is being written after an @. */
export function useMentions(conversation: Conversation, text: string, paper: RefObject<PaperHandle | null>): Mentions {
  const id = useId();
  const { agent: me } = useMe();
  const agents = useEntities('agent');
  const [caret, follow] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  /** The @ whose box was closed by Esc. */
  const [closed, setClosed] = useState<number | null>(null);
  const names = noteNames(agents.filter((agent) => agent.active));
  const colleagues = whoMaySee(agents, conversation, me.id);
  const name = caret === null ? null : nameBegun(text, caret);
  const choices = name === null || name.start === closed ? [] : fitting(colleagues, names, name.typed);
  const active = choices[Math.min(at, choices.length - 1)];

  const choose = (agentId: string) => {
    if (name === null) return;
    paper.current?.put(name.start, name.start + 1 + name.typed.length, `@${names.get(agentId) ?? ''} `);
    setAt(0);
  };
  const press = (event: KeyboardEvent): boolean => {
    if (active === undefined || event.nativeEvent.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((choices.indexOf(active) + step + choices.length) % choices.length);
    else if (event.key === 'Escape') setClosed(name?.start ?? null);
    else if (['Enter', 'Tab'].includes(event.key) && !event.shiftKey && !event.ctrlKey && !event.metaKey)
      choose(active.id);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const box = { id, groups: [{ heading: 'Colleagues', choices }], choose };
  return {
    box: active === undefined ? null : { ...box, active, point: (choice) => setAt(choices.indexOf(choice)) },
    follow: (next) => {
      follow(next);
      if (next !== caret) setAt(0);
      if (next === null || nameBegun(text, next)?.start !== closed) setClosed(null);
    },
    press,
    namedIn: (words) =>
      namedIn(words, new Map(colleagues.map((agent) => [agent.id, names.get(agent.id) ?? agent.name]))),
  };
}

function fitting(
  colleagues: readonly { id: string; name: string; email: string }[],
  names: ReadonlyMap<string, string>,
  typed: string,
): readonly Choice[] {
  // A name that is written out to its end and left behind asks for nobody any more.
  if (typed.endsWith(' ')) return [];
  const all = colleagues
    .map((agent): Choice => ({ id: agent.id, label: agent.name }))
    .sort((a, b) => (names.get(a.id) ?? '').localeCompare(names.get(b.id) ?? ''));
  return (matching([{ heading: '', choices: all }], typed)[0]?.choices ?? []).slice(0, most);
}
