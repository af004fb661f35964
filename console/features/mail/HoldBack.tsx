import { useEffect, useState } from 'react';
import type { Delivery } from '#contract/delivering.ts';
import { attempt } from '../../app/did-it.ts';
import { Button } from '../../ui/index.ts';
import { canTakeBack, goesOutAt } from './delivery-words.ts';
import './Mail.css';

interface HoldBackProps {
  deliveries: readonly Delivery[];
  /** Whether the message is the reader’s own. */
  mine: boolean;
  onTakeBack: () => Promise<void>;
}

/** While a mail waits for its moment, its writer can take it back. */
export function HoldBack({ deliveries, mine, onTakeBack }: HoldBackProps) {
  const left = useSecondsUntil(canTakeBack(deliveries) ? goesOutAt(deliveries) : null);
  if (left === null || left <= 0 || !mine) return null;
  return (
    <div className="mail-hold">
      <span className="num">Goes out in {left} s</span>
      <Button size="small" icon="undo" onClick={() => attempt(onTakeBack)}>
        Take it back
      </Button>
    </div>
  );
}

/** Whole seconds until a moment (epoch ms), counting down. */
function useSecondsUntil(at: number | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  const running = at !== null && at > now;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [running]);
  return at === null ? null : Math.ceil((at - now) / 1000);
}
