import { Dialog } from '../layers/Dialog.tsx';
import { Kbd } from './Kbd.tsx';
import { keyCaps } from './key-names.ts';
import { onMac } from './machine.ts';
import './KeySheet.css';

export interface KeyGroup {
  title: string;
  /** Several `keys` for one line: next and previous. */
  lines: readonly { keys: readonly string[]; label: string }[];
}

export interface KeySheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  groups: readonly KeyGroup[];
  note?: string | undefined;
}

/** All keys on one sheet. */
export function KeySheet({ open, onOpenChange, title, groups, note }: KeySheetProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} className="keysheet">
      <div className="keysheet-grid">
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <ul>
              {group.lines.map((line) => (
                <li key={line.label}>
                  <span className="keysheet-keys">
                    {line.keys.map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                    <span className="sr">{line.keys.map((keys) => keyCaps(keys, onMac).join(' ')).join(', ')}</span>
                  </span>
                  {line.label}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {note !== undefined && <p className="quiet">{note}</p>}
    </Dialog>
  );
}
