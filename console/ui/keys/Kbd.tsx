import { keyCaps } from './key-names.ts';
import { onMac } from './machine.ts';
import './Kbd.css';

/** Key caps, visible and quiet. Hidden from screen readers: a key is not part of a name. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {keyCaps(keys, onMac).map((cap, index) => (
        <kbd key={index}>{cap}</kbd>
      ))}
    </span>
  );
}
