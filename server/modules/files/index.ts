import { filesRoutes } from '#contract/files.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Module } from '#server/module.ts';
import { custody } from './custody.ts';
import { openFiles } from './fetch.ts';
import { handlers } from './routes.ts';
import { rounds } from './rounds.ts';

/** Files that go with messages: kept once per content, sent by name, fetched by short-lived links. */
export const files: Module = {
  name: 'files',
  custody,
  rounds,
  open(app, platform) {
    serveRoutes(app, platform.serving, filesRoutes, handlers);
    openFiles(app, platform);
  },
};

export { dropFile, dropUnsentOf, filesOfCustomer, sweepBytes } from './custody.ts';
export { attachmentOf, publicAttachmentOf } from './entities.ts';
export { claim } from './hang.ts';
export { pictureType } from './picture.ts';
export { keepFile, takeUpload } from './keep.ts';
export type { NewFile } from './keep.ts';
export { linkTo } from './link.ts';
export { beginFile, endFile, writePiece } from './write.ts';
export type { Writing } from './write.ts';
export { takeBack } from './routes.ts';
export { filesOf, findFile, hang, readPiece, unhang } from './store.ts';
export type { FileRow } from './store.ts';
