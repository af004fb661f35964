import type { RewritePiece } from '../pack.ts';
import { capital, dropOpening } from './rewriting.ts';

/** The customer as the one who did wrong, or as one who was told already. */
export const blame =
  /\b(?:you (?:should|must|ought to)(?: have|['’]ve)(?! (?:received|got|gotten|had|seen|been|access|the option|an? (?:e-?mail|message|option|link|confirmation))\b)|(?<!\b(?:if|in case|when|that|whether) )you (?:failed|neglected|forgot|did(?:n['’]?t| not)(?! (?:receive|get|hear|have|like|enjoy|deserve|expect|ask|want|see|request|sign up|cause|mean|lose)\b))|as (?:i|we)(?:['’]ve| have)? (?:already |previously )?(?:said|told|mentioned|explained|stated)|(?:as|like) (?:already |previously )?(?:stated|mentioned)|calm down|you(?:['’]re| are) (?:wrong|mistaken|confused)|(?<!\b(?:it['’]s|it is|that['’]s|this is) )not (?:our|my) (?:fault|problem|responsibility)|(?:it['’]s|it is|that['’]s|this is) not (?:our|my) (?:fault|problem|responsibility)|your own (?:fault|mistake)|you claim(?:ed)?)\b/gi;

/** Blame that no good sentence beside it makes up for. */
export const severeBlame =
  /\b(?:you (?:should|must|ought to)(?: have|['’]ve)|you (?:failed|neglected)|calm down|you(?:['’]re| are) (?:wrong|mistaken|confused)|not (?:our|my) (?:fault|problem|responsibility)|your own (?:fault|mistake)|you claim)/i;

/** Openings that contradict: "You never sent it", "Actually, ...". */
export const mildBlame =
  /^(?:you (?:never|haven['’]?t|have not|weren['’]?t|were not|can['’]?t just|ignored|refused|refuse|missed)\b(?! (?:received|got|had|been|heard|have|need)\b)|actually,? (?:you|it|that|this|we|our|the)\b)/gi;

const TOLD_ALREADY =
  /^(?:as (?:i|we)(?:['’]ve| have)? (?:already |previously )?(?:said|told you|mentioned|explained|stated)|(?:as|like) (?:already |previously )?(?:stated|mentioned))(?: (?:before|earlier|above|previously|already|yesterday))?, /i;

/** A thing that the customer was to hand over. The whole sentence, so that nothing beside it gets lost. */
const NOT_HANDED_OVER =
  /^you (?:(?:should|must)(?: have|['’]ve) (?:sent|attached|included|provided|given|added|uploaded|enclosed)(?: (?:us|me))?|(?:forgot|failed|neglected) to (?:send|attach|include|provide|give|add|upload|enclose)(?: (?:us|me))?|did(?:n['’]?t| not) (?:send|attach|include|provide|give|add|upload|enclose)(?: (?:us|me))?) ((?:the|your|a|an|any)(?: (?!(?:in|on|by|at|before|within|when|and|or|with|for|to|from|earlier|first|again)\b)[a-z0-9'’-]+){1,4})([.!]?)$/i;

/** "As I already said, X" → "X"; "You didn't attach the invoice." → "I don’t have the invoice yet." */
export const rewriteBlame: RewritePiece = (sentence, matched) => {
  const told = matched.start === 0 ? TOLD_ALREADY.exec(sentence.text) : null;
  if (told !== null) return dropOpening(sentence, told[0].length);
  const actually = /^actually,? /i.exec(sentence.text);
  if (actually !== null && matched.start === 0) return dropOpening(sentence, actually[0].length);
  const missing = NOT_HANDED_OVER.exec(sentence.text);
  if (missing === null) return null;
  const thing = (missing[1] ?? '').trim().replace(/^(?:a|an|any) /i, 'the ');
  return { start: sentence.start, end: sentence.end, text: capital(`I don’t have ${thing} yet${missing[2] ?? ''}`) };
};
