import type { CuePhrases } from '../names.ts';

const ACCOUNT =
  '{account|accounts|subscription|subscriptions|contract|contracts|membership|plan|policy|policies|service|line|lines|services}';
const THEM =
  '{competitor|competition|provider|supplier|bank|company|host|shop|store|airline|carrier|network|gym|app|service|platform|insurer|place}';

/** Exit (Hirschman 1970). */
export const leaving: CuePhrases = {
  said: `
    {i'm|i am|we're|we are|i'll be|we'll be|will be|thinking of|thinking about|considering} {leaving {you|for|this company|unless|because|too|your}|done with {you|this|this company|your|them}}, {i'm|im} {out|gone|done} {of here|with you|with this|after|$}, and i'm out, and i'm gone,
    {cancel|cancelling|canceling|cancelled|canceled|close|closing|terminate|terminating|delete|deleting|ended|quit|quitting} ~ {my|our|this|all my|the} {whole|entire|} ${ACCOUNT}, {want|going|trying|like|decided} to {cancel|close|quit} {my|our|this|everything|it all|now|and|$}, trying to cancel, just cancel it, cancel {everything|it then|pls|please|it already|the whole thing},
    {take|taking|took} {my|our} {business|money|custom|bookings|orders} {elsewhere|somewhere else|to}, {switch|switching|move|moving|change|changing|going|go|goes|switched|moved} {over|} to {{a|another|one of your|your|some other|other|the} {competitor|competitors|competition}|{another|other|a different|some other|a new} ${THEM}|{someone|somebody} else}, going elsewhere, go elsewhere, look elsewhere, shop elsewhere, somewhere else next,
    {lost|losing|lose|lost me} {a|me as a|another|this|us as|me as} {customer|customers|client}, {won't|wont|will not|not|never} be {renewing|coming back|ordering|a customer|using|shopping|returning|back}, not {renewing|coming back}, never again, want out, {this is|was} my last order, last order with you,
    off to {another|a supplier|the next}, start of our exit, cancelling {as of|over|because}, cancelled over, terminate {the|} contract, change the supplier, will change supplier, {signed|sign|found|done by} {with|} {someone|somebody} {else|who}, done with being, handed in {our|my} notice, giving notice, {before|or} {i|we} {leave|switch|cancel},
    never buying {off|from}, done with {y'all|yall|you guys|you lot}, never {order|ordering|buy|buying|shop|shopping|fly|flying|book|booking|use|using|come|coming|stay|staying} .. again, not order again, won't {order|book|buy|come|fly|use|shop} .. again, i'll join the, to other company, lost all trust i
  `,
  pairs: [
    ['switching, moved, moving, switch', `supplier, provider, elsewhere, next door, competitor, another ${THEM}`],
    [
      "i'll cancel, i will cancel, cancel my, i will leave, i'll leave",
      "if this, if it, unless, otherwise, if you don't",
    ],
  ],
  but: `
    {how|where|what|can|may|is it possible} {do|can|could|would|should|to|i|we|happens if} {i|we|cancel|close|delete|switch|change|move} .. ${ACCOUNT}, how to {cancel|close|delete|switch|change} {my|our|the|this}, {cancel|close} {my|the|this|our} {order|booking|ticket|ride|appointment|reservation}, you {cancelled|canceled|closed|deleted|cancel|close|delete} {my|our|the}, help me delete, leave {a|it|the|my|me|them}, on leave, unpaid leave, leave {from|for work}
  `,
};
