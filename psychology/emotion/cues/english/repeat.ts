import type { CuePhrases } from '../names.ts';

const WRITTEN =
  '{called|rang|rung|phoned|wrote|written|mailed|emailed|messaged|contacted|reported|complained|asked|told|explained|sent|reached out|spoken|requested}';
const TIMES = '{twice|<n> times|several times|multiple times|many times|so many times|countless times|a dozen times}';
const NOT_DONE =
  '{working|arrived|here|fixed|received|resolved|shipped|delivered|refunded|come|there|active|back|sorted|solved|repaired|answered|updated|paid}';

/** What makes a contact costly to the customer (Dixon, Freeman & Toman 2010): to come again with the same. */
export const repeat: CuePhrases = {
  said: `
    the {second|2nd|<nth>} {time|mail|email|e mail|call|message|letter|reminder|technician|driver|attempt|agent|replacement|week|day|month|form|link|request},
    {<nth>|umpteenth|second|2nd} {time|reminder|attempt|no show|mail|email|e mail|letter|ticket|replacement} {now|already|asking|this|in a row|running|uploading|calling|writing|here},
    {<nth>|umpteenth} {time|reminder|attempt|no show|mail|email|call|letter|ticket|replacement|row|badge|order|update|one now}, second reminder,
    my {second|2nd|<nth>} {mail|email|e mail|message|letter|call|request|ticket|attempt|reminder|one},
    {<nth>|2nd} {drvier|driver|laptop|router|new router|engineer|technician|engineer appointment|parcel|substitution|set|charger},
    same {thing|error|problem|issue|story|fault|mistake|loop|result|circus|reply|outcome} {again|every|each|over|for|since|here|still},
    {the|that|this|and|just|did that|fixed} same {error|problem|answer|question|issue|story|fault|mistake|copy paste|loop|circus|old story}, same {problem|issue|thing} {again|as before|as last|every|happened|happens|keeps},
    same as {yesterday|in|the one before}, {has|have|had} the same {problem|issue|fault|error}, {mistake|thing|problem} as last {month|time|week|year},
    yet again, once again, again and again, over and over, time and again, time after time, not again, here we go again, {it's|its|sorry|hi|hiya|hello} me again, me again with, hello again me,
    back to square one, back where i started, {going|gone} back and forth, back and forth {since|for},
    as i {already|} {said|wrote|explained|told|mentioned}, i already {said|told|wrote|explained|sent|did|called|asked|reported}, {i've|ive|have} already {said|told|written|explained|sent|called|asked|reported|done that|tried}, already did that, i've told you, i told you {this|yesterday|already},
    {still|stil} {no|nothing|waiting|broken|hasn't|haven't|isn't|doesn't|don't|won't|the same|down|bricked|unresolved|not ${NOT_DONE}}, stil not, still stuck, on still,
    {hasn't|haven't|isn't|doesn't|don't|won't} still, {is|are|have|has|am|it's|i'm} still {waiting|broken|missing|down|cut off|without|no}, nothing ~ again,
    not a single {reply|answer|response|word}, {not|never} received a single, zero {replies|answers}, until now no {answer|reply|response}, no {response|reply|answer} to {my|any|that}, without a reply, finally get back to me, i've had no {response|reply|answer},
    {no one|nobody|noone} {has|} {answered|replied|responded|called me|got back to me|gets back}, nobody called again,
    keep {happening|crashing|failing|coming back|freezing|logging me out|forgetting|losing|sending}, keeps ~ {happening|failing|coming back|asking|freezing|logging me out|logging|deleting|breaking|disconnecting|kicking|charging},
    ${WRITTEN} .. {${TIMES}|already}, {typed|uploaded|filled in|entered|rejected|crashed|restarted|logged me out|tried again|try again} .. {twice|${TIMES}}, ${TIMES} {already|this week|this month|today},
    every single {time|month|update|semester|day|one|order}, every time i {call|write|ring|ask|phone|complain}, every {update|semester} {breaks|you|i|something|it}, every month the same, every year the same,
    another day another, another month another, another wrong, another update, day after day, week after week, month after month, like the last {two|three|time}, like yesterday,
    {yesterday|today} again, {is|are|was|were|it's|i'm} ~ {down|broken|late|wrong|missing|gone|delayed|cancelled|out|locked out|offline} again,
    {broken|wrong|late|missing|happened|crashed|failed|cancelled|delayed|down|logged out|skipped|error|declined|charged me|out|fails|happens|stopped working|late} {again|agian}, again {no answer|not|the same|wrong|delayed|nobody},
    {explain|call|write|upload|verify|ask} {it|this|} {again|agian} {and|for|because|from|to|i|since|please}, i ask please again, i try to explain again, ask again for, asking again, asked again and,
    {second|2nd} time this {week|month|year}, {twice|<n> times} {this|in a|in one} {week|month|year|row},
    have you ~ read my, read my {last|previous|first} {mail|message|email}, following up {again|on my <nth>|agian},
    {asked|reported|sent|told|wrote} .. {in|on} {january|february|march|april|may|june|july|august|september|october|november|december|<day>} {and|in|on}, <day> again, number three that
  `,
  pairs: [
    [
      'again, agian',
      'down, broken, crashed, failed, failing, cancelled, delayed, nobody, every month, on payday, same thing',
    ],
    ['said <day>', "then <day>, now <day>, it's <day>, today is <day>"],
  ],
  but: `
    the <nth> of, <nth> {of|party|parties|floor|person|row|edition|generation|grade|class|degree}, {try|charged|him|her|me|us} again {later|tomorrow}, {thank|thanks} .. again, thanks once again,
    see you again, order again, buy again, still {no rush|no hurry|not bad|not sure}, same {day|size|colour|color|price|address|card|account|amount|name}, back again, never again, the second {week of|day of|month of|week in},
    never ~ again, not the same {thing|problem}, {is|are} the same thing, the same thing as, same thing as, already did {it|the}, at the same time
  `,
};
