import { cue, hint, state } from './lexicon.ts';

/** A blocked goal: own statements, repetition, waiting, effort without result. */
export const frustration = [
  state(
    'frustration',
    2.1,
    `frustrated, frustrating, frustration, frustrates me, exasperated, exasperating, irritated, irritating, irritates me,
    fed up, sick of, sick and tired, tired of, so tired of, had enough, i've had it, at {my|the} {wits|wit's} end, end of my rope, end of my tether, over it,
    losing {my|} patience, lost {my|} patience, out of patience, running out of patience, patience is {running|wearing}, losing my mind, going insane, going mad,
    going in circles, going around in circles, going round in circles, pulling my hair, tearing my hair, driving me {crazy|insane|nuts|mad|up the wall|bonkers}, drives me {crazy|insane|nuts|mad},
    giving up, i give up, given up, about to give up, banging my head, {am|im|so|really|very} done with {this|it}, {am|im} so done, at a loss, aggravated, aggravating, vexed, peeved`,
  ),
  state(
    'frustration',
    1.8,
    `annoyed, annoying, annoys me, annoyance, irks me, bugs me, bugging me, pain in the {ass|arse|neck|butt|backside}, what a pain, a real pain, hassle, grr, grrr, argh, aargh, ugh, ughh, urgh, sigh, headache, nightmare`,
  ),
  cue(
    'frustration',
    1.9,
    `{third|fourth|fifth|sixth|3rd|4th|5th|6th|tenth|10th|umpteenth|nth|millionth|hundredth} time, {third|fourth|fifth|3rd|4th|5th} {email|mail|message|call|request|attempt|ticket|tweet|contact|complaint|letter|one},
    how many {more|} times, how many {more|} {emails|mails|messages|calls|tickets}, how much longer,
    over and over, again and again, time and time again, time after time, yet again, {once|happened|happening|broken|down|wrong|late|delayed|cancelled|canceled|missing|failed} again, here we go again, every single time, every {damn|bloody|freaking|fucking} time, {same|the same} {problem|issue|error|thing|story|mistake|answer} again,
    {three|four|five|six|seven|eight|nine|ten|several|multiple|many|countless|numerous|dozens of|hundreds of|3|4|5|6|7|8|9|10|20} times now, {told|asked|emailed|called|contacted|messaged|written|wrote|reported|requested} {you|this|it|them|support|} {three|four|five|six|several|multiple|many|countless|3|4|5|6} times,
    repeat myself, repeating myself, keep repeating, keep explaining, explain everything again, explain it all again, start all over, starting over again, already told {you|them|your|support|someone}, already {said|explained|sent|gave|given} {you|this|it|that|them|all|everything|my} {|twice|three times},
    as i {already|} {said|told|explained|mentioned} {before|already|twice|}, like i {already|} said, {been|being} {passed|bounced|sent|shunted|transferred} {around|from|between|back and forth}, passed from pillar to post, pillar to post, back and forth, given the {run around|runaround}, the run around, the runaround, getting nowhere, got nowhere, get nowhere, no further forward, dead end, endless loop, in a loop,
    ridiculous, ridiculously, absurd, beyond a joke, beyond ridiculous, insane, madness, farce, kafkaesque, {cant|cannot|can't even|impossible to} {reach|get hold of|get through to|speak to|talk to} {anyone|anybody|a human|a person|a real person|someone|customer service|support|you},
    impossible to {reach|contact|use|cancel|navigate}, no way to {contact|reach|speak|talk|cancel}, talk to a {real|actual} {person|human}, speak to a {real|actual} {person|human}, robot answers, copy paste, copy pasted, copy and paste, canned {reply|response|answer|responses|replies}, bot keeps, useless bot`,
  ),
  cue(
    'frustration',
    1.6,
    `still {no|nothing|not been|hasn't been|havent heard|haven't had|not heard|not fixed|not working|not resolved|unresolved|no answer|no reply|no response|no refund|broken|the same}, still waiting for {a|an|any|someone|you|your}, still {hasnt|hasn't|haven't|have not|has not} {been|had|received|got|heard|gotten|replied|responded|answered|arrived} {a|any|anything|back|fixed|from|an},
    {still|been} waiting {for|since|over|more than} {weeks|days|hours|months|ages|forever}, been waiting {forever|ages|weeks|months|hours|days|for hours|for days|for weeks|for months|for ages|for over|all day|since}, waiting for {hours|weeks|months|ages|over|forever}, waited {for|} {hours|weeks|months|ages|forever}, on hold {for|}, on hold forever, kept {me|us} waiting, keep {me|us} waiting, {for|in} ages, taking {forever|ages|so long|too long|way too long}, takes {forever|ages|so long|too long},
    tried everything, i've tried {everything|it all|all}, have tried everything, {tried|tryed} {all|every} {the|of|possible|single|} {steps|options|ways|things|solutions|possible|option}, nothing {works|worked|helps|helped|is working|happens|happened|has worked|is happening|changed|has changed|has happened|has been done|gets done}, none of {your|the|it|them|that|those|these} {solutions|steps|suggestions||tips|fixes} {works|worked|work|helped|help}, to no avail, without success, no luck, no {matter|} what i {do|try}, doesnt help at all, didnt help at all, does not help at all,
    {no one|nobody|noone} {answers|answered|replies|replied|responds|responded|helps|helped|cares|is answering|is helping|is replying|is responding|has answered|has replied|has responded|got back|gets back|will help|can help|seems to|picks up|bothered}, no one {is|} {willing|able} to help, {never|not once} {got back|replied|responded|answered|called back|called me back|heard back|get back|reply|respond|answer}, {no|any} {answer|reply|response} {whatsoever|at all|since|to my|for}, ignoring {me|us|my|our|people|customers|this}, {been|being|keep getting|get|getting|am|was} ignored, ignored me, radio silence, {just|} ghosted, ghosting me, fobbed off, fob me off, {get|got|getting|gets} {no|zero} {help|answer|answers|reply|response|support},
    waste of {my|} time, wasting my time, wasted my time, {day|hour|morning|afternoon|evening|weekend|week} wasted, another day wasted, wasted {hours|days|my|the|a|so|two|three|an}, waste {so much|a lot of} time, hours of my life, spent {hours|days|weeks|ages|all day|the whole|my whole|half}, {caused|made} me to waste, took me hours, hours on {the phone|hold|chat}, {whole|entire|all} {day|morning|afternoon|evening} {on|trying|waiting|wasted}`,
  ),
  cue(
    'frustration',
    1.3,
    `struggling {to|with}, useless, no help at all, of no help, are no help, is no help, unhelpful, not helpful, wasn't helpful, isn't helpful, {not|isn't|aren't|wasn't} helping, unusable, unplayable, unwatchable, unbearable, inconvenient, such a {pain|hassle|mess}, total mess, complete mess, {is|are|what} a mess, shambles, chaos, chaotic, tedious, cumbersome, clunky, buggy,
    keeps {happening|crashing|freezing|failing|disconnecting|kicking|logging|buffering|stopping|breaking|cutting|asking|telling|rejecting|declining|changing|cancelling|canceling|repeating|rebooting|restarting|getting stuck|glitching|lagging|going}, keep {getting|having} {the|this|an} {same|} {error|problem|issue|message}, constant {problem|problems|issues|errors|crashes|crashing|buffering|disconnects}, constantly {crashes|crashing|freezes|freezing|fails|failing|buffers|buffering|disconnecting|changing}, every {day|night|week|time} {it|this|the|i|we} {crashes|fails|happens|freezes|breaks|stops|try}, {for|in} the {second|2nd} time, second time, {my|the|this is my} {second|2nd} {email|mail|message|call|request|attempt|ticket|tweet|complaint}, {twice|three times|four times|five times|several times|many times} already, already {twice|three times|contacted|called|emailed|written|reported|complained},
    {days|weeks|months|hours} later {and|still|i|nothing}, {days|weeks|months|hours} now {and|still|with no|without}, for {weeks|months|ages|years} now, {weeks|months|ages|hours} ago and {still|nothing|no|i|we|it}, {three|four|five|six|several|3|4|5|6|7|8} weeks {late|overdue|and|now}, when {will|are} you {|guys} {finally|ever} {fix|going to fix|gonna fix}, {finally|ever} {fix|going to fix}, for crying out loud, come on guys, seriously, what is taking, whats taking, what's the holdup, hurry up, {need|want} {this|it} {sorted|fixed|resolved|solved} {now|asap|already|once and for all}, once and for all,
    {can|could} {someone|anyone|somebody|anybody} {please|} {actually|finally|just} {help|answer|fix|tell|read|look|listen|respond|reply}, does anyone {even|actually} {read|work|care|look|monitor}, {is|does} anyone {there|even|actually}, simple {request|question|task|thing}, how hard {is it|can it be|is that}, why is {it|this} so {hard|difficult|complicated}, {makes|made|making} it {impossible|so hard|so difficult}, daymare, don't you love when, love {it|} when {my|your|the|you}, thanks for {nothing|breaking|ruining|wasting|ignoring|the delay|not}, thank you for {nothing|breaking|ruining|wasting|ignoring|not}, great job {breaking|ruining|not}, way to go, {oh|just} great, great another, oh {wonderful|joy|lovely|fantastic}, just what i needed, thanks a bunch, nice going, gee thanks`,
  ),
  cue(
    'frustration',
    0.8,
    `how long {do i|must i|must we|do we} {have|need|} {to|} wait, still {waiting|not|cant|can't|cannot|haven't|hasn't|have not|has not|doesn't|does not|don't|wont|won't|isn't|is not|didnt|stuck|having|unable|getting|happening}, twice now, every time, keeps, keep {asking|getting|having|telling|saying|sending}, another {delay|problem|error|excuse|issue|week|day|month|cancellation}`,
  ),
  cue('frustration', 0.6, `again, stuck, come on, {didnt|doesnt|did not|does not} help, all the time`),
  hint(
    'frustration',
    0.4,
    `days ago, weeks ago, months ago, wont, doesnt work, not working, isn't working, stopped working, does not work, didnt work, wont work, crash, crashes, crashing, freezes, freezing, lagging, laggy, glitch, glitchy, glitches, buffering, slow, broken, refuses to, refusing to, error, errors, failed, fails, cannot, unable to, for days, for hours, for weeks, for months, twice, already, several times, many times, multiple times, so many, nobody, no one, constantly, ever since, hours, unsuccessful, no reply, no response, no answer`,
  ),
];
