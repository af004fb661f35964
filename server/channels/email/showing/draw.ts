import { filesOf, linkTo } from '#server/modules/files/index.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { Shown } from '../markup/show.ts';
import type { Readers } from '../parse/pool.ts';
import type { Page } from './store.ts';

/** Makes the page of a mail harmless. Pictures that came with it are ours to give; `remoteAt` says where others are had. */
export async function draw(
  readers: Readers,
  page: Page,
  cids: ReadonlyMap<string, string>,
  remoteAt: ((url: string) => string) | null,
): Promise<Shown> {
  const shown = await readers.show(page.html, page.text, { cids, remotes: new Map() });
  if (remoteAt === null || shown.remote.length === 0) return shown;
  const remotes = new Map(shown.remote.map((url) => [url, remoteAt(url)]));
  return { ...(await readers.show(page.html, page.text, { cids, remotes })), remote: shown.remote };
}

/** Addresses of the pictures that came with a mail, by their Content-ID. */
export async function picturesIn(tx: Tx, page: Page, nowMs: number): Promise<ReadonlyMap<string, string>> {
  const files = await filesOf(tx, page.conversationId, [page.messageId]);
  return new Map(
    files.flatMap((file) =>
      file.contentId === null || !file.picture
        ? []
        : [[file.contentId, linkTo(tx.workspaceId, file, nowMs).url] as const],
    ),
  );
}

/** The whole document. It is shown on white, as mails are made for. */
export const documentOf = (html: string): string => `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>Mail</title>
<style>
body { margin: 0; padding: 16px; background: #fff; color: #1d2321; font: 14px/1.5 system-ui, sans-serif; overflow-wrap: break-word }
img { max-width: 100%; height: auto }
img[data-remote] { min-width: 16px; min-height: 16px; outline: 1px dashed #8b867b }
pre { white-space: pre-wrap }
</style>
</head>
<body>${html}</body>
</html>
`;
