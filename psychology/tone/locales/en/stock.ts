import type { RewritePiece } from '../pack.ts';
import { dropOpening } from './rewriting.ts';

/** Phrases that fit every customer and so say nothing to this one. */
export const stock =
  /\b(?:any inconvenience|(?:thank you|thanks) for (?:reaching out|contacting us|contacting|getting in touch)|your (?:call|feedback|satisfaction|business|patience) is (?:very |extremely |truly )?(?:important|valued|appreciated)|rest assured|we value your|please be advised|(?:do not|don['’]t|please feel free to|never) hesitate to|we strive to|valued customer|i hope this (?:e-?mail|message) finds you well|we (?:take|are taking) (?:this|these matters|your [a-z]+) (?:very )?seriously|your (?:patience|cooperation|understanding) (?:in this matter )?is (?:greatly |much )?appreciated|at your earliest convenience|we(?:['’]re| are) here to help|to the best of our ability|is our (?:top|highest|number one) priority)\b/gi;

const OPENER =
  /^(?:(?:thank you|thanks)(?: (?:so|very) much)? for (?:reaching out|contacting us|contacting|getting in touch)(?: (?:to|with) us| about this)?[.!,]|i hope this (?:e-?mail|message) finds you well[.!,]|rest assured,?(?: that)? |please be advised,?(?: that)? )/i;

/** Canned openers go; what needs a fact of this customer in its place stays for the writer. */
export const dropStock: RewritePiece = (sentence, matched) => {
  const opener = OPENER.exec(sentence.text);
  if (opener === null || matched.start >= opener[0].length) return null;
  return dropOpening(sentence, opener[0].length);
};
