import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button, Kbd } from '../../ui/index.ts';
import { strokeKeys } from '../stroke-keys.ts';

/** After this pause the keys are taken; a second one within it makes a sequence such as G I. */
const pauseMs = 900;

/** Waits for the keys that a command shall have. Escape leaves things as they were. */
export function KeyRecorder({ label, onDone }: { label: string; onDone: (keys: string | undefined) => void }) {
  const [keys, setKeys] = useState<string>();
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    if (keys === undefined) return;
    const timer = setTimeout(() => done.current(keys), pauseMs);
    return () => clearTimeout(timer);
  }, [keys]);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const stroke = strokeKeys(event);
    if (stroke === 'Escape') onDone(undefined);
    else if (stroke !== undefined) setKeys(keys === undefined ? stroke : `${keys} ${stroke}`);
  };
  return (
    <Button
      size="small"
      autoFocus
      onKeyDown={press}
      onBlur={() => onDone(undefined)}
      aria-label={`Press keys for ${label}`}
    >
      {keys === undefined ? 'Press the keys, Esc to leave' : <Kbd keys={keys} />}
    </Button>
  );
}
