import type { CuePhrases } from '../../names.ts';

const WHOSE = '{my|your|his|her|their|our}';
const RARE_WEAPON =
  '{shotgun|rifle|pistol|revolver|gun|axe|machete|sword|crowbar|iron bars|iron bar|metal bar|baseball bat|explosives|grenade|petrol bomb}';
const TOOL = '{knife|knives|hammer|bat|bats|petrol|gasoline|acid|blade|broken bottle|bullet}';

/** Violence at home and stalking after the DASH list (Richards 2009), and threats against staff. */
export const violence: CuePhrases = {
  said: `
    put a {knife|bullet|blade} {in|into|through}, put a bullet, {smashing|smashed|trashing|wrecking} up {the|our|my} {flat|house|kitchen|room|place|home}, {undress|undressed|undressing} {me|her|him|us|my}, tried to {kiss|undress|touch|choke|strangle|rape|stab|push} {me|her|him|us}, {exposed|exposing|exposes} {himself|herself}, {hand|hands} {under|up|down|inside} my {shirt|skirt|dress|trousers|pants|top|blouse},
    {grabbed|grabs|twisted|seized|pulled|pulls} ${WHOSE} {wrist|wrists|arm|hair|throat|neck|breast|breasts}, {would not|wouldn't|won't|will not|doesn't|does not|didn't|not} let {me|her|us} {{go|leave} {until|the|his|and|again|$}|out of|go out|go home}, let go of me, {taken|took|takes|hides|hid|keeps} my {papers|passport}, {boiling|scalding|hot} {water|oil|coffee|soup|tea} {at|over} {me|him|her|us}, {children|kids} are hiding, {hiding|hide|hid} {in|under|behind} the {wardrobe|bathroom|cupboard|bed|cellar|closet|toilet}, in the next room and, {scream|screams|screamed|screaming|calls|calling|cries|crying} for help,
    {dead|killed|gone} by {<day>|tomorrow|tonight|the weekend}, {i'll|i will|you'll|you will|i would} be dead {by|before|if|soon}, {sends|sent|posts|leaves|emails} me {photo|photos|pictures|videos|a photo|a picture} of my {own|} {front|} {door|house|window|kids|children|bedroom|street}, found {my|our|her} address and, locked {the two of|both of} us in, {choked|chokes|choking|strangles|slapped|kicked|hit|hits|beat|beats|punches} me {yesterday|last|again|today|and|twice|when|because|in front}, {beating|attacking|robbing|mugging|chasing} {them|people|riders|drivers|children|women|passengers},
    {somebody|someone|people|one of you|you|they|he|she|who} {will|is going to|are going to|'s going to|gonna} {bleed|burn|suffer for|get hurt|be sorry you}, {drive|driving|ram|crash} {my|a|the} {truck|car|van|lorry|tractor} {into|through}, massacre, bloodbath, body bags, blood on {your|the} {hands|walls|floor|carpet}, {go|goes|going|went} up in flames, {throw|threw|thrown|throwing} acid,
    {know|knows} when {you|they|he|she|your staff} {close|closes|open|leave|leaves|finish|finishes|lock}, {know|knows} {which|what} {car|car park|bus|train|street|entrance|pub|school} .. {you|your|she|he|they}, {know|knows|remember} {your|his|her|their} {face|faces|number plate|route|car|kids|children}, {wait|waiting|waited} for {her|him|you|them|whoever} {after|outside|at|when|in the} {work|the car park|dark|door|the door|$}, {waiting|wait|stand|standing} outside with,
    {smash|break|punch|bash|kick|rearrange} {your|his|her|their|the} {manager's|agent's|driver's|adviser's|} {face|jaw|skull|teeth|nose|head|legs|bones|kneecaps} {in|next|if|when|off|$}, {won't|will not|never} walk again, {hunt|track} {down|you down|him down|her down|them down} {the|whoever|every|and|$}, pay {for it|} with {pain|blood|your life|your lives}, {slit|cut} {your|his|her|their|the} throat, the throat of, or the throat, will poison {our|my|the|us|me|him|her|you|your}, with my dogs {and|$}, {beat|kick|knock} {the|it|that} .. out of {you|him|her|them}, knock {your|his|her} {teeth|head|block} {out|off}, {torch|torching} {the|your|this|every}, {or|and|will|i'll} {break|snap|smash} {some|a few|} {fingers|bones|legs|kneecaps|arms|heads|necks}, make {a man|people|you|him|her|them} disappear, {held|pushed|holds|pushes} {my|her|his} head {under|against|into}, {in|into|spiked} {my|her|his} drink, woke up in a {stranger's|strange} {flat|bed|room}, {cornered|cornering|kissed|kissing} my {daughter|son|teenage daughter|child|girl}, {refuge|women's shelter|safe house}, {gets|got|becomes|is|turns} violent, hidden {camera|cameras} in the {bathroom|bedroom|room|shower|toilet}, shot at, {run|running|ran} {him|her|you|them|me} over, {coming|come} for {every|each|all} {one|} of you, {can|bottle|canister} of petrol {and|$}, {hire|need} bodyguards, lined up against {a|the} wall, {brick|bottle|stone} through {her|his|your|my|the}, {set|setting|put} {your|his|her|their} ~ {store|shop|house|office|car|van} {on fire|alight}, {won't|will not} look {pretty|so pretty|good} {after|afterwards}, {beat|beating|beats} {an|a|the} ~ {old|young|elderly} {man|woman|lady|boy}, touched {my|her|his} {breast|breasts|bum|bottom|thigh|thighs|privates}
  `,
  pairs: [
    [
      RARE_WEAPON,
      'come, coming, bring, bringing, brought, pulled, pointed, waiting, outside, chasing, threatens, threatened, your office, your branch, your shop, looking for, drove off, left with, said goodbye',
    ],
    [
      TOOL,
      'when you close, friends and, bringing friends, waiting outside, pulled, pointed at, threatened me, threatens, swears, looking for, in the guy, chasing, free to come, you people',
    ],
    [
      'good locks, sleep well, watch out, be careful',
      'i know where, i know which, i know when, bringing, your staff, your kids, come by',
    ],
    [
      'drunk, been drinking',
      'hitting, hits, smashing, shouting, hiding, threatens, kids are, children are, scared, afraid',
    ],
  ],
};
