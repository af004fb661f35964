import { danger } from './english-danger.ts';
import type { CueLanguage, CuePhrases } from './names.ts';

/** "What you told me to do": tried before. */
const FIXES =
  '{restarted|rebooted|reinstalled|reinstaled|uninstalled|unplugged|reset|cleared|updated|refreshed|logged out|deleted|swapped|changed}';
const WRITTEN =
  '{called|rang|rung|phoned|wrote|written|mailed|emailed|messaged|contacted|reported|complained|asked|told|explained|sent|reached out|spoken|requested}';
const TIMES = '{twice|<n> times|several times|multiple times|many times|so many times|countless times|a dozen times}';
const CONTACTS =
  '{mails|emails|e mails|calls|phone calls|agents|different agents|different people|colleagues|messages|chats|operators|representatives|reps|technicians|engineers|departments|appeals}';
const NOT_DONE =
  '{working|arrived|here|fixed|received|resolved|shipped|delivered|refunded|come|there|active|back|sorted|solved|repaired|answered|updated|paid}';

/** Repetition and effort: what makes a contact costly to the customer (Dixon, Freeman & Toman 2010). */
const repeat: CuePhrases = {
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

const effort: CuePhrases = {
  said: `
    {still|been|put|put me|sat|sitting|was|were|am|i'm|hours|hour|minutes|mins|min|kept} on hold, on hold {for|already|again|then}, hold music, 'your call is important to us', your call is important,
    {passed|sent|pushed|shoved|bounced} {around|along|on from|on to|from <n>|from one|between|back and forth|from pillar}, passed from, {going|sent|run|running|goes|gone} {round|} in circles, {been|was|were|got|get|getting} transferred {to|from|<n>|twice|again|three|around|back}, transferring me, transfered me, transfer me from,
    kept {me|us|} waiting, from pillar to post, {start|started|starting|starts|begin|explain|be starting} ~ {over|all over|over again|from zero|from scratch|from the beginning|at the beginning|from the top} , start all over again, starting over, starts over, tried everything {you|already|and nothing},
    don't know what else to {try|do}, what else to try, {the|another} full tour,
    {wait|waited|waiting|held|sat|spent|sit|typing|talking|talkng} .. {hours|hour|<n> minutes|<n> mins|<n> min|40min|forty minutes|fifty minutes} {in the queue|in the waiting|on the phone|on the line|for the bot|to you|to the bot|with pan|in line}, <n> {hours|minutes|mins|min} on {hold|the phone|the line|the}, {hour|hours|minutes|mins|min} {in|on} {hold|the line|the queue|line|your chat|a queue|your queue},
    {in|on} {the queue|your queue|the line|the phone|your chat|this chat} for .. {hours|hour|minutes|mins|min}, spent {hours|an hour|<n> hours|two hours|the whole .. on this|more time}, more time {trying|on getting},
    {agent|person|colleague|operator} number <n>, {every|each} ~ {agent|person|colleague|time i call|executive} ~ {tells|tell|says|say|says something|gives|i get}, {tells|tell|told} me {a|something|} different, different story, every one of them tells, three diffrent things, one say wait, one says call, {says|say} call {the|support|you}, support says go, send me to the, sends me {back|to}, send me back, sent me back to, back to the bot,
    {put|puts} me {thru|through} to, <n> ${CONTACTS}, {several|countless|multiple|dozens of} ${CONTACTS}, {three|<n>} of your {staff|colleagues|agents},
    {cut|cuts} {me|} off {again|twice|when|while|on}, been cut {off|of}, get cut off, got cut off, was cut off, line {went|goes} dead and, then the line went dead, {line|phone} is always {busy|engaged}, no one picks up, no dey pick,
    {with|to} {that|this|your|the} bot for, {explain|explained|explaining|explaned|repeat|repeated} ~ {it|this|that|everything|myself|my story|the same} .. {again|twice|<n> times|to <n>|a <nth>|from the|to the first|to jana|to priya}, time i explain this, told {you|three|<n>|them} {twice|<n> times|by phone|of your}, every evening i tell,
    {uploaded|sent|filled|filled in|filled out|submitted|faxed|typed|explained} {it|this|that|the|my|everything|them} .. {again|twice|<n> times|five times}, <nth> {form|copy|person|colleague|agent|link|technician}, ${FIXES} .. {twice|<n> times|no luck}, {followed|did|done|tried} {your|all|all the|all nine} {steps|nine|article|wizard|instructions|of it},
    tried {that|it|this} already, already {did|tried|done} {that|this|it}, i did everything, did everything, tried resetting .. twice, tried two different, yes i {tried|cleared|turned},
    <n> {trips|attempts|appeals}, come to your office every, had to {call|ring|write|wait|explain|chase} {<n>|again|every|twice|four|several}, had to send me back, keep {calling|ringing|writing|chasing} {and|you|your}, keep asking me for, asking me a <nth>, asking me to log in again, {tired|sick} of {retyping|repeating|explaining|chasing|calling}
  `,
  pairs: [
    ['hours, minutes, mins', 'queue, on the phone, on the line, on hold, hold, hotline'],
    ['told, explained, explain, sent', '<n> {agents|colleagues|different}, every time i, from the beginning'],
  ],
  but: 'on hold until, holding {my|the|a}, on hold {please|while i|since}, {give me|get me} <n> minutes, <n> {technicians|engineers|agents|colleagues} {for|per|each|in}',
};

/** Times that somebody cannot move. */
const EVENT =
  '{flight|train|exam|deadline|wedding|meeting|interview|presentation|appointment|launch|party|payroll|boarding|gate|funeral|viva|demo|ceremony|hearing|birthday|surgery|operation|trip|event|fair|market|visa|embassy|rent|bus|ferry|concert|show|christening|festival|exhibition|move|tenant|guests|school trip}';
const SOON =
  '{today|tonight|tonite|tomorrow|tomorow|<day>|this <day>|in <n> {days|hours|min|minutes|hrs}|in an hour|in half an hour|in four hours|at <n> tomorrow|on <day>}';
const urgent: CuePhrases = {
  said: `
    urgent, urgently, asap, a s a p, as fast as possible, as quickly as possible, time sensitive, timing matters, time critical, running out of time, before it's too late, before its too late, {please|pls|plz} hurry, hurry {please|pls},
    {it's|it is|is|its} ~ due {today|tomorrow|tonight|monday|at <n>|at five}, please right now, right now please, look at this now, now please, i need .. right now, {please|pls} {answer|reply|help|respond} .. {quickly|quick|fast|soon|now}, {somebody|someone} ~ answer fast, to help fast, activate fast, how fast can you,
    {need|needs|needed|have to have|must have|must get} {it|this|them|that|these|the|a|an|to know|my|one|help|him|her} .. {today|tonight|tomorrow|tomorow|by <day>|before <day>|by tomorrow|by tonight|by noon|asap|now|back quickly|in an hour|within the hour|before then|for tomorrow|for <day>|for a birthday},
    {need|want|must} .. {by|until|till|before} {<day>|tomorrow|tonight|noon|midnight|<time>|friday}, if {it's|its|this is} not .. by {<day>|tonight|tomorrow|<n>|the end of}, {isn't|is not} .. {by|fixed|sorted} {<day>|tomorrow|today}, by the end of {the|this} {day|week},
    before {<time>|<n> pm|noon|midnight|16:00|i fly|i travel|we fly|we leave|the flight|the wedding|the ceremony|the exam|the deadline|the market|the operation on|they close|they clean|tomorrow|saturday}, {until|till} midnight, employer ask it until, {you have|you've|you ~ have} until,
    {starts|leaves|closes|expires|ends|begins} {tonight|tomorrow|in <n>|in four|at <time>|at <n>|today at|friday}, {exam|gate|portal} closes, {its|it's} for tomorrow, it's tomorrow, {go|going|goes} live {on|tomorrow|today|in}, we {go|fly|travel|leave|sign} {tomorrow|tonight|today|on <day>|in <n>}, i travel the, flight leaves, train leaves, train's in, flight's in, leaves on <day>,
    ${EVENT} {is|leaves|starts|closes|opens} ~ ${SOON}, ${EVENT} {tomorrow|tonight|today 14h|in <n> {min|minutes|hours|hrs|days}}, {deadline} {is|for .. is}, boarding {in|now|starts}, gate closes, sale starts,
    {call|answer|reply|name} .. within the {hour|next hour}, in the next hour, {back|refund|money|fixed|want|it put right} today, unban him today, my <n> back today, today please, someone come today, tonight if possible, talk to today, block it right now,
    {customer|guests} {is|are} standing, im at the {register|airport|airprot}, i'm at the {register|airport|gate}, at the register, alone at the station, in my kitchen now, at home tonight with, open now, anyone awake, ring me please,
    {block|stop|freeze|lock} {it|this|my card|the card} {now|immediately|please|right now|at once}, {please|can someone} ~ {block|stop} it, can you stop it, {must|need|do it|please} .. immediately, inhaler left, {two|<n>} tablets left, {medicine|insulin} {finish|finished|runs out}, phones on <n>, phone's on <n>,
    {nowhere|no where} to sleep tonight, before then, in time before, won't arrive in time, verify in time, scheduled for deletion in, {closed|deleted|closes|suspended} in <n> {days|hours}, window closes today, hearing is on, rent is due, rent due, due tomorrow, pay my staff today, subscription will run out, eid is in, if you still can, to hospital, still going do i stop, the fire people
  `,
  pairs: [
    [
      'by <day>, before <day>, by tomorrow, by noon, by tonight, by five',
      "or i, or we, otherwise, i'll, will leave, lawyer, chargeback, cancel, rent, need, deadline, will it make it, could the fault, signed for",
    ],
    [
      'tomorrow, tonight',
      "worried, scared, nervous, afraid, flight, need, panicking, rent, jittery, please help, can't pay, nowhere, first flight, minus",
    ],
  ],
  but: `
    {not|nothing|isn't|no|not that|not really|not so|hardly|never} ~ {urgent|urgently|immediately}, urgent {care|action required|cases|passport|appeal|complaint procedure}, the urgent one, no hurry, {no|not in a|without} {rush|hurry}, not ~ hurry, not asap,
    {opens|is open|closed|open} {on|today|tomorrow|tonight}, before tomorrow's, can wait {till|until}, landing in
  `,
};

const ACCOUNT =
  '{account|accounts|subscription|subscriptions|contract|contracts|membership|plan|policy|policies|service|line|lines|services}';
const THEM =
  '{competitor|competition|provider|supplier|bank|company|host|shop|store|airline|carrier|network|gym|app|service|platform|insurer|place}';
/** Exit and voice (Hirschman 1970): to leave, or to make it known elsewhere. */
const leaving: CuePhrases = {
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

const legal: CuePhrases = {
  said: `
    {my|our|a|the|your|from|by|with|for|lawyer|to} {lawyer|lawyers|solicitor|solicitors|attorney|attorneys|barrister}, lawyer, lawyers, lawyer's, solicitor, solicitors, barrister, legal {action|steps|advice|counsel|proceedings|insurance|team|department}, {sue|suing} {you|them|your|the}, suing, small claims, see you in court, {you|this|it|them} to court, in court, 
    chargeback, chargebacks, charge back, charge backs, my card company, ombudsman, regulator, regulators, trading standards, consumer {protection|agency|association|council|office|court|centre|center|rights|forum|organisation}, data protection {authority|office|commissioner|agency}, better business bureau, watchdog, {press|pressing} charges, {my|the|our|a} bank {to dispute|for a dispute}, dispute {it|this|the charge} with my bank, bbb, ftc, fca, gdpr complaint, financial conduct, financial ombudsman, {formal|official} complaint {with|to}, tribunal, legal claim, class action, statutory rights, letter before action, breach of contract, {informed|calling|going to|go to} the police
  `,
  pairs: [
    [
      '{report|reporting|reported} {you|this|it|them} to',
      'police, authorities, authority, council, ministry, agency, office',
    ],
  ],
  but: 'power of attorney, {not|no} a lawyer, what {is|mean|does|are} ~ {a|the|} {chargeback|chargebacks|ombudsman}, what is the difference between a chargeback, chargeback fraud, {my|our} {lawyer|solicitor} {needs|will be present|is also}',
};

const public_: CuePhrases = {
  said: `
    {go|going|went|take|taking|goes|gone} {this|it|} {to the {press|media|papers|news|newspaper|newspapers}|public|viral}, local {paper|newspaper|radio|press}, {review|reviews} {site|sites|everywhere|page}, name and shame, {one|1} star {review|rating|and|from|$}, {leave|leaving|write|writing} {a|you a|my|an honest|a bad} {one star|bad|negative|public|terrible|honest} {review|rating}, all over your {review|page|facebook}, {ring|ringing|call|calling|write|tell} {the|to the} {radio|paper|press|news|newspaper}, works in journalism, in journalism,
    writing about this, goes online, going to blog, town reads, retweet, my followers, saying so on every, going up {tonight|tonite}, see it on {the news|tv}, {trustpilot|tripadvisor|glassdoor|yelp|google reviews}
  `,
  pairs: [
    [
      'post, posting, share, sharing, tweet, tweeting, posted',
      'online, everywhere, all over, on {every|all|social|facebook|twitter|tiktok|instagram|reddit|youtube|linkedin}, the {video|pics|pictures|photos|recording|whole chat}, town group, local group',
    ],
    [
      'warn, warning, telling, tellin, tell',
      'everyone {not|to|how|what|i}, everybody {not|to|how|what|i}, all my friends, my friends, my <n> colleagues, anyone who, others about',
    ],
  ],
  but: 'my local newspaper {subscription|delivery}, cannot post, how do i post, share {my|the} {screen|location}',
};

const INSULT =
  '{idiot|idiots|moron|morons|imbecile|imbeciles|bitch|bitches|asshole|assholes|arsehole|arseholes|scum|bastard|bastards|dumbass|dumbasses|cunt|cunts|retard|retards|pig|pigs|clown|clowns|muppet|muppets|liar|liars|thief|thieves|crook|crooks|scammer|scammers|pathetic|useless|incompetent|incompetents|vultures|parasites|coward|cowards|amateurs|fool|fools|joke of a|sod|sods|cowboys|dimwit|dimwits|worthless|prick|pricks|wanker|wankers|twat|twats}';
const abuse: CuePhrases = {
  said: `
    {you|ur|you're|you are|u r|u|youre|all of you|you lot|you people|you guys|they are|she is|he is|your agent is|your staff are} ~ ${INSULT}, fuck {you|off|u|your}, screw you, go to hell, rot in hell, stfu, shut {up|the fuck up}, these ~ {crooks|clowns|thieves|idiots|scammers|morons|liars}, lazy ass, cheeky bastard, {bunch|pack|band|gang} of ~ ${INSULT}, {you|your|that|these} {stupid|dumb|idiot|useless|incompetent|lazy} {agent|agents|people|staff|idiot|idiots|cow|woman|man|driver|guy|girl|lot|sod},
    absolute {clowns|cowboys|muppets|idiots}, what {kind|sort} of ${INSULT}, {useless|dozy|lazy} lot, lazy {sod|sods}, con {man|men}, bare faced liar, are you {people|guys|lot|all|} ~ {stupid|dumb|thick|deaf|blind|brain dead}, can't you read, learn to read, get a brain, no brain, brain dead, piece of shit, eat shit, son of a bitch, {liars|thieves|idiots|crooks|clowns|scammers|morons} all of you, he is a crook, muppet behind, kiss my {ass|arse}, you make me sick, you disgust me
  `,
  but: "you are not {an|a} idiot, {i|i'm|i am} ~ {idiot|stupid|fool}, you people rock, you are a joke",
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const numbers = words(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty',
);
const ordinals = words('third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth');
const days = words('monday tuesday wednesday thursday friday saturday sunday mon tues thurs fri');

function signOf(key: string): string | undefined {
  const first = key.charCodeAt(0);
  if (first < 48 || first > 57) {
    if (days.has(key)) return '<day>';
    return numbers.has(key) ? '<n>' : ordinals.has(key) ? '<nth>' : undefined;
  }
  if (/^\d{1,3}$/.test(key)) return key === '1' || key === '0' ? undefined : '<n>';
  if (/^\d+(?:th|rd)$/.test(key)) return '<nth>';
  return /^\d\d?(?:[:.]\d\d)?(?:am|pm|h)$|^\d\d?:\d\d$/.test(key) ? '<time>' : undefined;
}

/**
 * How English says cues. The families follow the psychology of complaints rather than any corpus. How they do on labelled
 * messages is in docs/emotion-model.md.
 */
export const english: CueLanguage = {
  phrases: { repeat, effort, urgent, leaving, legal, public: public_, abuse, danger },
  fillers: words(
    'a an the all are is so such very really just even still now ever again yet been be being that this of bunch complete total absolute utter nothing but fucking bloody stupid fuckin only any more much quite totally probably honestly',
  ),
  signOf,
};
