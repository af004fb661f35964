import { useEffect, useMemo, useRef, useState } from 'react';
import type { Hint } from '#psychology/tone/index.ts';
import { announce } from '../../ui/index.ts';
import { followHints } from './follow-hints.ts';
import { hintAt, hintKey, openHints, samePlace, stepHint } from './hints.ts';
import type { DraftReading } from './read-draft.ts';

/** The hints of a draft and the one that is looked at. */
export interface Hints {
  readonly list: readonly Hint[];
  readonly at: number;
  readonly lookedAt: Hint | undefined;
  readonly step: (by: 1 | -1) => void;
  /** Looks at the hint under the caret, if there is one. */
  readonly lookAt: (caret: number) => void;
  readonly leave: (hint: Hint) => void;
}

const nothing: ReadonlySet<string> = new Set();

/** Walks through the hints of a reading while the text goes on; `left` begins anew with an empty text. */
export function useHints(reading: DraftReading | null, text: string): Hints {
  const [left, setLeft] = useState(nothing);
  const [place, setPlace] = useState<{ at: number; key: string | null }>({ at: 0, key: null });
  const list = useMemo(
    () => (reading === null ? [] : openHints(followHints(reading.report.hints, reading.text, text), text, left)),
    [reading, text, left],
  );
  const keys = list.map((hint) => hintKey(hint, text));
  const at = samePlace(keys, place.key, place.at);
  const look = (next: number) => {
    setPlace({ at: next, key: keys[next] ?? null });
    say(list, next);
  };
  if (text === '' && left.size > 0) setLeft(nothing);
  useAnnounced(reading, list, at, keys[at] ?? null);
  return {
    list,
    at,
    lookedAt: list[at],
    step: (by) => look(stepHint(at, by, list.length)),
    lookAt: (caret) => {
      const found = hintAt(list, caret);
      if (found !== -1 && found !== at) look(found);
    },
    leave: (hint) => setLeft(new Set([...left, hintKey(hint, text)])),
  };
}

/** Says once per pause which hint stands there, if it is another one than before. */
function useAnnounced(reading: DraftReading | null, list: readonly Hint[], at: number, key: string | null): void {
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (key !== null && key !== said.current) say(list, at);
    said.current = key;
    // Only a new reading is a pause; the list also moves with every key.
  }, [reading]);
}

function say(list: readonly Hint[], at: number): void {
  const hint = list[at];
  if (hint !== undefined) announce(`Hint ${at + 1} of ${list.length}, ${hint.name.toLowerCase()}`);
}
