import { useState } from 'react';
import { Textarea } from '../../../ui/index.ts';

/** A list of texts, one per line; empty lines do not count. */
export function Lines({ values, onChange }: { values: readonly string[]; onChange: (values: string[]) => void }) {
  const [text, setText] = useState(() => values.join('\n'));
  const type = (next: string) => {
    setText(next);
    onChange(split(next));
  };
  const shown = split(text).join('\n') === values.join('\n') ? text : values.join('\n');
  return <Textarea value={shown} spellCheck={false} onChange={(event) => type(event.target.value)} />;
}

function split(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
