import { Button, Icon } from '../../ui/index.ts';
import type { DraftFile } from './draft-files.ts';
import type { Shelf } from './shelf.ts';
import { sizeWords } from './size-words.ts';
import './FileShelf.css';

/** The files that go with what is being written, each with how far it is. */
export function FileShelf({ shelf }: { shelf: Shelf }) {
  if (shelf.files.length === 0) return null;
  return (
    <ul className="file-shelf" aria-label="Files">
      {shelf.files.map((file) => (
        <OnShelf key={file.key} file={file} shelf={shelf} />
      ))}
    </ul>
  );
}

function OnShelf({ file, shelf }: { file: DraftFile; shelf: Shelf }) {
  const { key, name, size, state, share, problem } = file;
  return (
    <li className="on-shelf" data-state={state}>
      <Icon name={state === 'failed' ? 'warn' : 'clip'} size="small" />
      <bdi className="cut" title={name}>
        {name}
      </bdi>
      <span className="quiet num" role={state === 'failed' ? 'alert' : undefined}>
        {state === 'failed' ? `not up. ${problem ?? ''}` : sizeWords(size)}
      </span>
      {state === 'sending' && <progress max={1} value={share} aria-label={`${name} is going up`} />}
      {state === 'failed' && (
        <Button size="small" kind="link" onClick={() => shelf.again(key)}>
          Try again
        </Button>
      )}
      <button type="button" className="off-shelf" aria-label={`Remove ${name}`} onClick={() => shelf.remove(key)}>
        <Icon name="close" size="small" />
      </button>
    </li>
  );
}
