import { useState } from 'react';
import { announce, Button } from '../../ui/index.ts';
import { copyText } from '../copy-text.ts';

/** Copies a text and says so. */
export function Copy({ text, label = 'Copy', main = false }: { text: string; label?: string; main?: boolean }) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    const copied = await copyText(text);
    setDone(copied);
    announce(copied ? 'Copied.' : 'Not copied. Select the text and copy it by hand.');
  };
  return (
    <Button kind={main ? 'main' : 'plain'} icon={done ? 'check' : 'copy'} onClick={() => void copy()}>
      {done ? 'Copied' : label}
    </Button>
  );
}
