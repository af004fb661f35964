import { useState } from 'react';
import { Button, Card, Kbd, setSingleKeys, Switch, useSingleKeys } from '../../ui/index.ts';
import { didIt } from '../did-it.ts';
import { changeKeys, keysFor, useKeymap } from '../keymap.ts';
import { knownKeys } from '../known-keys.ts';
import type { KnownKey } from '../known-keys.ts';
import { KeyRecorder } from './KeyRecorder.tsx';
import { SettingsPage } from './SettingsPage.tsx';

/** Every key, to be changed or taken away; kept for this person on this device. */
export function KeysPage() {
  const changed = useKeymap();
  const singles = useSingleKeys();
  const hasOwn = Object.keys(changed).length > 0;
  const about = 'How you go about without the mouse. Kept for you on this device.';
  return (
    <SettingsPage
      title="Keys"
      about={about}
      action={hasOwn && <Button onClick={bringBackAll}>Back to the usual keys</Button>}
    >
      <Card>
        <Switch
          label="Single keys"
          hint="R for reply, E for resolve and the like, outside fields. Keys with Ctrl, ⌘ or Alt go on working."
          on={singles}
          onChange={setSingleKeys}
        />
      </Card>
      {[...Map.groupBy(knownKeys, (known) => known.group)].map(([group, all]) => (
        <Card key={group} title={group} flush>
          <ul className="things">
            {all.map((known) => (
              <KeyRow key={known.id} known={known} />
            ))}
          </ul>
        </Card>
      ))}
    </SettingsPage>
  );
}

function KeyRow({ known }: { known: KnownKey }) {
  const [recording, setRecording] = useState(false);
  const keys = keysFor(known.id);
  const done = (recorded: string | undefined) => {
    setRecording(false);
    if (recorded !== undefined && recorded !== keys) give(known, recorded);
  };
  return (
    <li>
      <span className="thing">{known.label}</span>
      {recording ? (
        <KeyRecorder label={known.label} onDone={done} />
      ) : (
        <>
          {keys === undefined ? <span className="quiet">no key</span> : <Kbd keys={keys} />}
          <span className="sr">{keys}</span>
          <Button size="small" onClick={() => setRecording(true)}>
            Change<span className="sr"> the keys of {known.label}</span>
          </Button>
          {keys !== undefined && (
            <Button size="small" kind="bare" onClick={() => take(known)}>
              Take away<span className="sr"> the keys of {known.label}</span>
            </Button>
          )}
        </>
      )}
    </li>
  );
}

function take({ id, label }: KnownKey): void {
  const before = keysFor(id);
  changeKeys(id, null);
  didIt({ text: `${label} has no key now.`, undo: () => changeKeys(id, before) });
}

/** One key does one thing: who had it before loses it. */
function give({ id, label }: KnownKey, keys: string): void {
  const before = keysFor(id) ?? null;
  const other = knownKeys.find((known) => known.id !== id && keysFor(known.id) === keys);
  changeKeys(id, keys);
  if (other !== undefined) changeKeys(other.id, null);
  didIt({
    text: other === undefined ? `${label} has its key.` : `${label} has its key. ${other.label} has none now.`,
    undo: () => {
      changeKeys(id, before);
      if (other !== undefined) changeKeys(other.id, keys);
    },
  });
}

function bringBackAll(): void {
  for (const { id } of knownKeys) changeKeys(id, undefined);
}
