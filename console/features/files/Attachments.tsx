import type { Attachment } from '#contract/files.ts';
import { attempt } from '../../app/did-it.ts';
import { Icon } from '../../ui/index.ts';
import { saveFile, useFileLink } from './link.ts';
import { sizeWords } from './size-words.ts';
import './Attachments.css';

/** The files of a message: pictures small, everything else by name. Nothing opens by itself. */
export function Attachments({ files }: { files: readonly Attachment[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="attachments" aria-label={files.length === 1 ? 'Attached file' : 'Attached files'}>
      {inOrder(files).map((file) => (
        <li key={file.id}>{file.picture ? <Picture file={file} /> : <Other file={file} />}</li>
      ))}
    </ul>
  );
}

/** Pictures lie together, then the rest. */
const inOrder = (files: readonly Attachment[]): readonly Attachment[] =>
  files.toSorted((a, b) => Number(b.picture) - Number(a.picture));

function Picture({ file }: { file: Attachment }) {
  const url = useFileLink(file.id);
  return (
    <a className="attached picture" href={url} target="_blank" rel="noopener noreferrer">
      {url === undefined ? <span className="attached-wait" /> : <img src={url} alt="" loading="lazy" />}
      <FileName file={file} />
    </a>
  );
}

function Other({ file }: { file: Attachment }) {
  return (
    <button type="button" className="attached" onClick={() => attempt(() => saveFile(file.id, file.name))}>
      <Icon name="download" size="small" />
      <FileName file={file} />
    </button>
  );
}

const FileName = ({ file }: { file: Attachment }) => (
  <span className="attached-name">
    <bdi className="cut" title={file.name}>
      {file.name}
    </bdi>
    <span className="quiet num">{sizeWords(file.size)}</span>
  </span>
);
