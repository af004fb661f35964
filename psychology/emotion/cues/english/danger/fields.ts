import type { CuePhrases } from '../../names.ts';

/** Parts of the body and what is done to them, whoever does it. */
const body =
  'arm, arms, leg, legs, hand, hands, wrist, palm, finger, fingers, face, eye, eyes, mouth, lips, throat, neck, head, skull, chest, ribs, stomach, skin, nose, tongue, ear, foot, feet, knee, breast, tooth, teeth, scalp';
const injury =
  "blood, bloody, bleeding, bleeds, bled, blister, blisters, blistered, burnt, burned, burning, burns, scald, scorched, swollen, swelled, puffy, puffed up, gash, gashed, slashed, bruise, bruised, bruises, punctured, pierced, crushed, fractured, dislocated, numb, paralysed, infected, stitches, squeezed, punched, kicked, slapped, bitten, smashed in, ripped open, torn open, went through, cut open, went blue, turned black, fell out, cannot feel, can't feel, don't feel, can't move, cannot move";

/** People and what is done to them. */
const person =
  'me, us, him, her, my wife, my husband, my mother, my father, my mum, my mom, my dad, my son, my daughter, my child, my kids, my partner, my sister, my brother, my friend, your driver, your rider, your courier, your staff, a woman, a man, an old man, an old woman, a girl, a boy, somebody, someone, gran, grandma, grandad';
const attack =
  "pinned, kicking, punching, slapping, shoved, shoving, dragged, dragging, swung, throttled, suffocated, suffocating, beaten, battered, attacked, attacking, assaulted, mugged, robbed at, groped, molested, spat at, spiked, drugged, raped, chased with, held down, knocked out, knocked down, ran over, run over, threatened, threatening, threatens, hostage, scared to go to sleep, scared to sleep, afraid of him, afraid of her, terrified of him, terrified of her, bury, buried alive, nobody will find, never find, without clothes, naked pictures, blackmail, blackmailing, outside our house, outside my house, cannot get up, can't get up, can't stand, unconscious, found dead, found blue, cold and confused, electrocuted, trapped";

/** What is wished on those who are spoken to. */
const addressed = 'you, you lot, you people, your, he, she, him, her, his, they, them';
const menace =
  "be shot, get shot, deserve to die, deserve to be, hope you die, hope you burn, drop dead, crime scene, make a man disappear, disappear for good, goes home in an ambulance, leave in an ambulance, torch the, torch your, burn the place, sky high, blow up, blows up, bomb, explosives, break fingers, break bones, break legs, break your, break his, break her, gun permit, gun licence, my gun, my guns, my fists, my dogs and, six feet under, body bag, coffin, funeral will be, last day on earth, you'll regret it when, won't live, will not live, live to regret, hang you, hang them, lynch, slaughter, execute, eye for an eye, know a guy, say hello to, said hello, watch your kids, your kids go, little boy goes, little girl goes";

export const fields: CuePhrases = {
  said: `
    concussion, concussed, morphine, fentanyl, heart tablets, blue in the face, blue in the cot, grey in the face, {in|gone into} labour and, waters {broke|have broken}, {think|thinks|am|is|was} having a stroke, blood in {his|her|my|their|the} {mouth|urine|stool|eye|eyes|ear}, scorch {mark|marks|marked}, {scorched|charred|blackened} {the|my|our} {wall|floor|table|socket|carpet}, {couldn't|could not|can't|cannot} let go of it, {nearly|almost|i|he|she|we} {passed out|blacked out|fainted|suffocated|drowned}, {engine|car} {on|running} in the garage, in the garage with the engine, {gas|pipe} {pipe|line} .. {whistling|hissing|leaking}, {puffy|swollen} after, nut allergy and, {planning|plan|planned|thinking about|thought about} how {i|to} {would do it|do it|end|die}, how i would do it, dying would be {easier|better}, {easier|better} to {die|be dead}, {no longer|not} {be|} alive {next|by|any|tomorrow|then}, voices {tell|told|telling|say|saying}, {step|stepping|walk|throw myself} in front of {the|a} {tram|train|bus|car|truck}, {cut|cuts|cutting|burn} my {arms|arm|legs|wrists|thighs|skin}, where i am going {tonight|today|i won't}, come back from the water, walk into the {sea|water|river}, {left|leaves|found} a {note|farewell} {on|and|for}, {pills|tablets} are gone, {missing|swallowed|chewed} .. {batteries|battery|pills|tablets}, batteries missing, {both|all} {are|} being sick, {now|and} i {can't|cannot} see {anything|out of|$}
  `,
  pairs: [
    [injury, body],
    [attack, person],
    [menace, addressed],
  ],
  but: 'blood {thinner|thinners|pressure|test|tests|sample|sugar|orange|oranges|bank|donor|type|results}',
};
