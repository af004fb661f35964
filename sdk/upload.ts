import type { Attachment } from '#contract/files.ts';
import { address } from './address.ts';
import { Problem, unreachable } from './problem.ts';

export interface Upload {
  readonly base?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** How much has gone out, 0..1. */
  readonly onProgress?: (share: number) => void;
}

type Uploaded = Omit<Attachment, 'contentId'>;

/** Puts a file up from a browser, telling how far it is. Throws {@link Problem}; a stopped upload has the code `stopped`. */
export function uploadFile(
  key: 'POST /files' | 'POST /widget/files',
  file: File,
  { base = '', headers = {}, signal, onProgress }: Upload = {},
): Promise<Uploaded> {
  const { method, path } = address(key, {}, { name: file.name, type: file.type });
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    request.open(method, base + path);
    request.responseType = 'json';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      const answer = (request.response ?? {}) as Record<string, unknown>;
      if (request.status < 400) done(answer as unknown as Uploaded);
      else fail(new Problem(request.status, answer));
    };
    request.onerror = () => fail(unreachable());
    request.onabort = () => fail(new Problem(0, { code: 'stopped', detail: 'The upload was stopped.' }));
    request.onloadend = () => signal?.removeEventListener('abort', stop);
    signal?.addEventListener('abort', stop);
    request.send(file);
  });
}
