import type { CuePhrases } from '../names.ts';

/** "What you told me to do": tried before. */
const FIXES =
  '{restarted|rebooted|reinstalled|reinstaled|uninstalled|unplugged|reset|cleared|updated|refreshed|logged out|deleted|swapped|changed}';
const CONTACTS =
  '{mails|emails|e mails|calls|phone calls|agents|different agents|different people|colleagues|messages|chats|operators|representatives|reps|technicians|engineers|departments|appeals}';

/** What makes a contact costly to the customer (Dixon, Freeman & Toman 2010): waiting, being passed on, saying it again. */
export const effort: CuePhrases = {
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
