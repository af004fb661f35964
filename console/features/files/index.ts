export { AttachButton } from './AttachButton.tsx';
export { Attachments } from './Attachments.tsx';
export { DropPlace } from './DropPlace.tsx';
export { FileShelf } from './FileShelf.tsx';
export { draftFiles, usualLimits, useShelf } from './shelf.ts';
export type { Shelf } from './shelf.ts';
export type { FileLimits } from './draft-files.ts';
export { sizeWords } from './size-words.ts';
export { takePasted } from './use-drop.ts';
