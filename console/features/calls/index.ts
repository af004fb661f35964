/** Telephone calls: how they stand in a thread, how one is written down, and how a number is called. */
export { CallDesk } from './CallDesk.tsx';
export { CallLine } from './CallLine.tsx';
export { CallPaper } from './CallPaper.tsx';
export { DialLink } from './DialLink.tsx';
export { LogCallDialog } from './LogCallDialog.tsx';
