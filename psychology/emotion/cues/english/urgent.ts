import type { CuePhrases } from '../names.ts';

/** Times that somebody cannot move. */
const EVENT =
  '{flight|train|exam|deadline|wedding|meeting|interview|presentation|appointment|launch|party|payroll|boarding|gate|funeral|viva|demo|ceremony|hearing|birthday|surgery|operation|trip|event|fair|market|visa|embassy|rent|bus|ferry|concert|show|christening|festival|exhibition|move|tenant|guests|school trip}';
const SOON =
  '{today|tonight|tonite|tomorrow|tomorow|<day>|this <day>|in <n> {days|hours|min|minutes|hrs}|in an hour|in half an hour|in four hours|at <n> tomorrow|on <day>}';

export const urgent: CuePhrases = {
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
