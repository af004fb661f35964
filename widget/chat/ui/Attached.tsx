import { useEffect, useState } from 'preact/hooks';
import type { PublicAttachment } from '#contract/files.ts';
import { sizeWords } from '../shelved.ts';
import { Icon } from './Icon.tsx';
import { useScene } from './scene.ts';

/** The files of a message: pictures drawn small, everything else to be saved. */
export function Attached({ files }: { readonly files: readonly PublicAttachment[] }) {
  return (
    <>
      {files.map((file) =>
        file.picture ? <Picture key={file.id} file={file} /> : <Other key={file.id} file={file} />,
      )}
    </>
  );
}

function Picture({ file }: { readonly file: PublicAttachment }) {
  const { actions } = useScene();
  const [url, setUrl] = useState<string | null>(null);
  const fetchLink = (): void => void actions.link(file.id).then(setUrl);
  useEffect(fetchLink, [file.id]);
  if (url === null) return <Other file={file} />;
  return (
    <a class="file" href={url} target="_blank" rel="noopener noreferrer" onClick={fetchLink}>
      <img src={url} alt={file.name} onError={() => setUrl(null)} />
    </a>
  );
}

function Other({ file }: { readonly file: PublicAttachment }) {
  const { actions } = useScene();
  async function save(): Promise<void> {
    const url = await actions.link(file.id);
    if (url === null) return;
    const link = document.createElement('a');
    link.href = url;
    link.download = file.name;
    link.click();
  }
  return (
    <button type="button" class="file" onClick={() => void save()}>
      <Icon name="clip" />
      <bdi class="cut">{file.name}</bdi>
      <span>{sizeWords(file.size)}</span>
    </button>
  );
}
