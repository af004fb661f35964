import { useState } from 'react';
import { announce, Button } from '../../ui/index.ts';

/** Copies a text and says so. */
export function Copy({ text, label = 'Copy', main = false }: { text: string; label?: string; main?: boolean }) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    const copied = await write(text);
    setDone(copied);
    announce(copied ? 'Copied.' : 'Not copied. Select the text and copy it by hand.');
  };
  return (
    <Button kind={main ? 'main' : 'plain'} icon={done ? 'check' : 'copy'} onClick={() => void copy()}>
      {done ? 'Copied' : label}
    </Button>
  );
}

/** Browsers hand out the clipboard on https and localhost only; elsewhere a hidden field does it. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeByField(text);
  }
}

function writeByField(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.className = 'sr';
  const place = document.activeElement?.parentElement ?? document.body;
  place.append(field);
  field.select();
  // The only way there is on plain http.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
