/** What is particular to answers that go out as letters: who wrote, who gets it, how far it has come. */
export { Asking } from './Asking.tsx';
export { Deliveries } from './Deliveries.tsx';
export { useDeliveries } from './deliveries.ts';
export { progressOf } from './delivery-words.ts';
export type { Progress } from './delivery-words.ts';
export { ForwardDialog } from './ForwardDialog.tsx';
export { HoldBack } from './HoldBack.tsx';
export { readAddresses } from './address-words.ts';
export { deliveringOf, letterProblem, putBackCopies, putBackLetter, takeLetter } from './letter-draft.ts';
export { LetterLine } from './LetterLine.tsx';
export { useIsLetter, useLetters } from './letters.ts';
export { MailFoot } from './MailFoot.tsx';
export { MailMarks } from './MailMarks.tsx';
export { NoWayOut } from './NoWayOut.tsx';
export { Planned } from './Planned.tsx';
export { knownUndoSeconds } from './recipients.ts';
export { SendLaterDialog } from './SendLaterDialog.tsx';
