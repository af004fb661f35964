import type { CuePhrases } from '../../names.ts';

const BODY =
  '{fingertip|finger|fingers|thumb|toe|toes|bone|collarbone|wrist|arm|leg|ankle|hip|rib|ribs|nose|hand|foot|jaw|back|knee|elbow|shoulder|neck}';
const WHOSE = '{my|his|her|our|a|the|their}';

/** Fire, current, gas and injury by a thing, after the safety leaflets of suppliers. */
export const hazards: CuePhrases = {
  said: `
    {massive|huge|strong|nasty|bad|hard|electric} jolt, jolt {that threw|through|of current|of electricity}, electricity {through|in|into|up|went|goes|shot} {my|me|his|her|the whole}, zapped {me|my|him|her}, {tingle|tingles|tingling} when, {casing|case|housing|metal|frame|tap|handle|body} is live, smouldering, smoldering, arcing, {glowing|glows|glow} red, {set|sets|setting} {the|my|our|his|her|it|a} {bed|sofa|curtain|curtains|house|kitchen|table|carpet|room|hair|it|towel|on} {alight|on fire|fire}, {curtain|curtains|sofa|carpet|bed|hair|sleeve|towel} {caught|burned|burnt|went up|is alight}, {nearly|almost} {burned|burnt|set} {my|our|the} {house|flat|home|kitchen}, {full of|black|thick|toxic} {smoke|fumes}, there was a {bang|flash|blue flash|explosion}, {blew|blows} {and took|apart}, {battery|charger|scooter|oven|cooker|bank|cell} blew up, {shot|shoots|shooting} .. {flames|sparks|fire},
    scalded, scalding {my|his|her|me}, skin {is|was|came|comes|peeled|peels} {coming off|peeling|off|blistered|blistering|away}, {lost|severed|crushed|broke|broken|fractured|sliced|snapped|dislocated|trapped} ${WHOSE} ${BODY}, deep cut, {need|needs|needed|got|with} stitches, {eye|eyes|hand|face|arm|leg|head|foot|finger|mouth} {is|are} {bleeding|black|burnt|burned|swollen|blistered}, on a drip, food poisoning, {sick|ill|vomiting|throwing up} all night {after|from|since}, {all|both|three|four|<n>} of us were {sick|ill}, rotten eggs,
    {gas|gas bottle} .. {hisses|won't close|hissing}, airbag {went|goes|opened|exploded}, {and|i|we} crashed {into|and|while|$}, {brakes|brake|steering|throttle} {failed|fails|gave out|stopped|did not|locked|jammed}, {fell|thrown|flew|crashed} {off|over|onto|into} the {handlebars|road|bonnet|wall}, hit a wall and, {splinter|shard|piece|shards} {flew|of glass|in my|went into}
  `,
  pairs: [
    [
      'melted, melting, burst, exploded, popped, shattered, leaked, swelled up, blew up, overheated',
      'bang, flames, smoke, fumes, burned, burnt, burns, skin, my face, his face, her face, my hand, his hand, her hand, my eye, my leg, smouldering, blood, bleeding, cut my, cut his, cut her, hospital',
    ],
    [
      'ladder, stool, chair, lift, shelf, railing, swing, bunk, snapped, collapsed, gave way, dropped',
      '{husband|wife|father|mother|dad|mum|mom|son|daughter|partner|he|she|i|grandmother|grandfather|child} fell, fell on {me|him|her|his|my}, {with|on} my {father|mother|husband|wife|son|daughter} {in|on} it, out cold, broke my, broke his, broke her',
    ],
    [
      'stove, heater, boiler, hob, fireplace, cooker',
      'dizzy, sleepy, faint, headache, headaches, yellow flame, flame is yellow, fumes, rotten',
    ],
    [
      'acid, bleach, cleaner, chemical, chemicals, fluid',
      'my eyes, her eyes, his eyes, my skin, my leg, my hand, her face, his face, my face, burns me, blisters',
    ],
  ],
};
