import type { Attachment, PublicAttachment } from '#contract/files.ts';
import type { FileRow } from './store.ts';

export const attachmentOf = ({ id, name, type, size, picture, contentId }: FileRow): Attachment => ({
  ...{ id, name, type, size, picture, contentId },
});

export const publicAttachmentOf = ({ id, name, type, size, picture }: FileRow): PublicAttachment => ({
  ...{ id, name, type, size, picture },
});
