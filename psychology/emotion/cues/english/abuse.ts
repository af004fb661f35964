import type { CuePhrases } from '../names.ts';

const INSULT =
  '{idiot|idiots|moron|morons|imbecile|imbeciles|bitch|bitches|asshole|assholes|arsehole|arseholes|scum|bastard|bastards|dumbass|dumbasses|cunt|cunts|retard|retards|pig|pigs|clown|clowns|muppet|muppets|liar|liars|thief|thieves|crook|crooks|scammer|scammers|pathetic|useless|incompetent|incompetents|vultures|parasites|coward|cowards|amateurs|fool|fools|joke of a|sod|sods|cowboys|dimwit|dimwits|worthless|prick|pricks|wanker|wankers|twat|twats}';

export const abuse: CuePhrases = {
  said: `
    {you|ur|you're|you are|u r|u|youre|all of you|you lot|you people|you guys|they are|she is|he is|your agent is|your staff are} ~ ${INSULT}, fuck {you|off|u|your}, screw you, go to hell, rot in hell, stfu, shut {up|the fuck up}, these ~ {crooks|clowns|thieves|idiots|scammers|morons|liars}, lazy ass, cheeky bastard, {bunch|pack|band|gang} of ~ ${INSULT}, {you|your|that|these} {stupid|dumb|idiot|useless|incompetent|lazy} {agent|agents|people|staff|idiot|idiots|cow|woman|man|driver|guy|girl|lot|sod},
    absolute {clowns|cowboys|muppets|idiots}, what {kind|sort} of ${INSULT}, {useless|dozy|lazy} lot, lazy {sod|sods}, con {man|men}, bare faced liar, are you {people|guys|lot|all|} ~ {stupid|dumb|thick|deaf|blind|brain dead}, can't you read, learn to read, get a brain, no brain, brain dead, piece of shit, eat shit, son of a bitch, {liars|thieves|idiots|crooks|clowns|scammers|morons} all of you, he is a crook, muppet behind, kiss my {ass|arse}, you make me sick, you disgust me
  `,
  but: "you are not {an|a} idiot, {i|i'm|i am} ~ {idiot|stupid|fool}, you people rock, you are a joke",
};
