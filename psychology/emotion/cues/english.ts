import type { CuePatterns } from './names.ts';

/**
 * Patterns for English, matched against lower-case sentences. The families follow the psychology of complaints rather than
 * any corpus: effort and repetition (Dixon, Freeman & Toman 2010), exit and voice (Hirschman 1970). Precision before recall:
 * what is shown must be there. How they do on labelled messages is in docs/emotion-model.md.
 */
export const english: CuePatterns = {
  repeat: [
    /\bthe (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|4th|5th|6th|7th|8th|9th|\d\dth) (?:time|mail|e-?mail|call|message|week|day|technician)\b/,
    /(?<!\b(?:the|on|every|my|\d) )\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|3rd|4th|5th|6th|7th|8th|9th|umpteenth) (?!of\b|party|parties|floor|person|row|edition|generation|grade|class|degree)\p{L}+/u,
    /\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|3rd|4th|5th|6th|7th|8th|9th|umpteenth) (?:time|mail|e-?mail|call|message|reminder|attempt|no-show|letter)\b/,
    /\bsame (?:thing|error|problem|answer|question|issue|story|fault|mistake)\b/,
    /\b(?:yet|once) again\b|\bagain and again\b|\bover and over\b|\btime and again\b|\bback to square one\b|\bas i (?:already )?(?:said|wrote|explained|told)\b|\bi already (?:said|told|wrote|explained|sent|did)\b/,
    /\bstill (?:no|nothing|waiting|broken|hasn't|haven't|isn't|doesn't|don't|the same|not (?:working|arrived|here|fixed|received|resolved|shipped|delivered|refunded))\b/,
    /\b(?:hasn't|haven't|isn't|doesn't|don't) still\b|\bkeeps? (?:on )?(?:happening|crashing|failing|coming back|asking|freezing|dropping|logging me out)\b/,
    /\b(?:called|rang|phoned|wrote|written|mailed|emailed|contacted|messaged|reported|complained)\b.{0,20}\b(?:twice|(?:two|three|four|five|six|several|multiple|many|2|3|4|5|6) times|already)\b/,
    [
      /\b(?:broken|down|wrong|late|missing|happened|crashed|failed|out|gone|charged|declined|cancelled) again\b/,
      /\b(?:i|we|my|our|it|you|the|this)\b/,
    ],
  ],
  effort: [
    /\b(?:still|been|put(?: me)?|sat|sitting) on hold\b|\bhold music\b|\bpassed (?:around|on from|on to)\b|\b(?:going|sent|run|running) (?:round )?in circles\b|\bbeen transferred\b|\btransferr?(?:ed|ing) me\b|\bkept (?:me )?waiting\b|\bfrom pillar to post\b|\bstart(?:ed|ing)? (?:all )?over\b|\btried everything\b/,
    [/\b(?:hours?|minutes?|mins?)\b/, /\b(?:queue|on the phone|on the line|on hold|hold|hotline)\b/],
    [
      /\b(?:explain(?:ed|ing)?|repeat(?:ed|ing)?|told|uploaded|sent) (?:it|this|that|everything|myself|my story|you|the same)\b/,
      /\b(?:again|twice|(?:two|three|four|five|six|several) (?:times|people|agents|colleagues|different)|every time)\b/,
    ],
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|several|countless|multiple|\d|\d\d) (?:e-?mails|mails|calls|phone calls|agents|colleagues|different (?:people|agents))\b/,
  ],
  urgent: [
    /(?<!not |nothing |isn't |'?t be |no )\burgent(?:ly)?\b(?! (?:care|action required|cases?))|\basap\b|\btime[- ]sensitive\b|\b(?:it's|it is|is) (?:really )?due (?:today|tomorrow|tonight)\b|\brunning out of time\b|\bbefore it's too late\b|\bplease hurry\b/,
    [
      /\b(?:need|needs|have|must|please|before|flight|train|exam|deadline|wedding|meeting|interview|presentation|appointment|launch|party|payroll|leave|leaving|boarding)\b/,
      /\b(?:in (?:an hour|half an hour|\d+ (?:min|minutes|hours|hrs))|by (?:tonight|tomorrow|noon|midnight|friday|monday|tuesday|wednesday|thursday|saturday|sunday|the end of)|(?:is|starts|leaves|opens|goes) (?:today|tonight|tomorrow|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)))\b/,
    ],
  ],
  leaving: [
    /\b(?:i'm|i am|we're|we are|i'll be|we'll be|will be|thinking of|thinking about|considering) (?:leaving (?:you|for|this company|unless|because|too)|done with (?:you|this|this company))\b|\b(?:i'm|im) (?:out, gone|done)\b/,
    /(?<!how (?:do|can|could|would) (?:i|we) |how to )\b(?:cancel(?:l?ing|led)?|clos(?:e|ing)|terminat(?:e|ing)|delet(?:e|ing)) (?:all )?(?:my|our|this) (?:account|accounts|subscription|contract|membership|plan|policy|policies|service)\b/,
    /\btak(?:e|ing) (?:my|our) (?:business|money|custom|bookings) elsewhere\b|\b(?:switch(?:ing)?|mov(?:e|ing)|chang(?:e|ing)|going) (?:over )?(?:to )?(?:a competitor|another (?:provider|supplier|bank|company|host|shop|store)|a different (?:provider|supplier|bank|company|host|shop|store)|someone else|somebody else|one of your competitors|the (?:other|shop|place|competition))\b|\b(?:lost|losing|lose) (?:a|me as a|another|this|us as) customers?\b|\b(?:won't|wont|will not|not) be (?:renewing|coming back|ordering|a customer)\b|\bnever again\b|\bwant out\b|\boff to (?:another|a (?:supplier|provider|shop)|the (?:shop|next))\b|\bstart of our exit\b|\bcancel (?:everything|it then|pls|please)\b|\bcancell(?:ed|ing) (?:as of|over|because)\b|\bterminate (?:the )?contract\b|\b(?:sign(?:ed)? with|found|done by) (?:someone|somebody) (?:else|who)\b|\bdone with being\b/,
    [
      /\bnever (?:order|ordering|buy|buying|shop|shopping|fly|flying|book|booking|use|using|come|stay|want to see)\b/,
      /\bagain\b/,
    ],
    [
      /\b(?:switching|moved|moving) \b/,
      /\b(?:supplier|provider|host|elsewhere|place next door|shop next door|competitor)\b/,
    ],
  ],
  legal: [
    /\b(?:lawyers?|solicitors?|(?<!power of )attorneys?|barrister|legal (?:action|steps|advice|counsel|proceedings|insurance)|sue you|suing|small claims|see you in court|you to court|charge ?-?backs?|my card company|ombudsman|regulators?|trading standards|consumer (?:protection|agency|association|council|office|court|centre|rights)|data protection (?:authority|office)|better business bureau|watchdog|pressing charges|my bank to dispute|bbb|ftc|fca|financial conduct)\b/,
    [/\breport(?:ing)? (?:you|this|it) to\b/, /\b(?:police|authorities|authority|council|ministry)\b/],
  ],
  public: [
    /\b(?:go|going|went|take|taking) (?:this |it )?(?:to the (?:press|media|papers|news|newspapers?)|public|viral)\b|\blocal (?:paper|newspaper|radio|press)\b|\breview sites?\b|\bname and shame\b|\b(?:one|1)[- ]star\b|\ball over your (?:review|page)\b|\b(?:ring|ringing|call|calling) the (?:radio|paper|press|news)\b|\bwriting about this\b|\bgoes online\b|\bgoing to blog\b|\bin journalism\b|\btown reads\b|\bretweet\b|\bmy followers\b|\bsaying so on every\b|\bgoing up ton(?:ight|ite)\b/,
    [
      /\b(?:post|posting|share|sharing|put|putting|tweet|tweeting)\b/,
      /\b(?:online|everywhere|all over|on (?:every|all|social|facebook|twitter|tiktok|instagram|reddit|youtube)|the (?:video|pics|pictures|photos|recording)|town group|local group)\b/,
    ],
    [/\b(?:tell|warn|warning|telling|tellin)\b/, /\b(?:everyone|everybody|all my|my friends)\b/],
  ],
  abuse: [
    /\b(?:you|ur|you're|you are|u r|all of you|you lot|you people|you guys)(?: all| are| a| an| the| fucking| bloody| such| bunch| of| stupid| complete| total| absolute| utter| nothing but){0,4} (?:idiots?|morons?|imbeciles?|bitch(?:es)?|assholes?|arseholes?|scum|bastards?|dumbass(?:es)?|cunts?|retards?|pigs?|clowns?|muppets?|liars?|thieves|crooks|scammers?|pathetic|useless|incompetents?)\b/,
    /\bfuck (?:you|off)\b|\bscrew you\b|\bgo to hell\b|\brot in hell\b|\bstfu\b|\bshut up\b|\bbunch of (?:crooks|thieves|liars|clowns|idiots|amateurs|scammers|morons)\b|\b(?:you|your|that|these) (?:stupid|dumb|idiot|useless|incompetent) (?:agents?|people|staff|idiots?|cow|woman|man|driver|guy|girl|lot)\b|\babsolute (?:clowns|cowboys)\b|\bwhat (?:kind|sort) of (?:idiots?|morons?)\b|\b(?:useless|dozy) lot\b|\blazy sods?\b|\byou (?:vultures|parasites|muppet|liar|thief|idiot|clown|moron)\b|\bcon m[ae]n\b|\bbare-faced liar\b|\bare you (?:people |guys |lot )?stupid\b/,
    /^\W?(?:liars?|thieves|idiots?|crooks|clowns|scammers|morons?)[.!,]?$/,
  ],
  danger: [
    /\b(?:kill (?:myself|himself|herself|themselves|you|him|her|them)|killing myself|suicid(?:e|al)|end (?:my life|it all)|ending my life|take my (?:own )?life|(?:hurt|harm|cut|cutting|hurting|harming) myself|want to die|wanna die|don't want to live|dont want to live|no reason to live|doesn't want to be here|better off dead|self[- ]harm|(?:shoot|stab|bomb|murder) (?:you|him|her|them|everyone|someone|the|your)|(?:i will|i'll|gonna|going to) (?:hurt|come for) you|(?:scared|afraid) to go home|knows where i live|kicking my door|threatening (?:me|my family|to hurt)|smells? of gas|carbon monoxide|chest pain|caught fire|burst into flames|burn(?:ed|t) (?:my|her|his|their|our|me|himself|herself)|electric shock|allergic reaction|unconscious|called an ambulance)\b/,
  ],
};
