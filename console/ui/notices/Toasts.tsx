import { useEffect, useState } from 'react';
import { Icon } from '../icons.tsx';
import { Kbd } from '../keys/Kbd.tsx';
import { dismissToast, runToastAction, useToasts } from './toasts.ts';
import type { KeptToast } from './toasts.ts';
import './Toasts.css';

/** The place where toasts appear (`UiRoot` has it): at the foot, over the list, never over what is being written. */
export function Toasts() {
  const shown = useToasts().filter((each) => each.shown);
  return (
    <div className="toasts" role="log" aria-live="polite" aria-label="Notices">
      {shown.map((each) => (
        <ToastLine key={each.id} toast={each} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { toast: KeptToast }) {
  const [held, setHeld] = useState(false);
  const { id, text, action, seconds = 8 } = toast;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, id, seconds]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <div className="toast" onPointerEnter={hold} onPointerLeave={release} onFocus={hold} onBlur={release}>
      <span className="grow">{text}</span>
      {action === undefined ? (
        <button type="button" aria-label="Close" onClick={() => dismissToast(id)}>
          <Icon name="close" size="small" />
        </button>
      ) : (
        <button type="button" onClick={() => runToastAction(id)}>
          {action.label}
          {action.keys !== undefined && <Kbd keys={action.keys} />}
        </button>
      )}
    </div>
  );
}

/** What was said lately, newest first, for whoever missed it. */
export function ToastList({ empty, time }: { empty: string; time: (at: number) => string }) {
  const all = useToasts().toReversed();
  if (all.length === 0) return <p className="second">{empty}</p>;
  return (
    <ul className="toast-list">
      {all.map((each) => (
        <li key={each.id}>
          <span className="grow">{each.text}</span>
          <span className="quiet num">{time(each.at)}</span>
        </li>
      ))}
    </ul>
  );
}
