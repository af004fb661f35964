import type { CuePhrases } from '../../names.ts';

const CHILD =
  '{toddler|baby|newborn|infant|little one|little boy|little girl|year old|my boy|my girl|my kid|my son|my daughter|my child|our son|our daughter|our child|grandson|granddaughter|twins|nephew|niece}';

/** Emergencies of health and of children, after what the NHS says to dial 999 for. */
export const illness: CuePhrases = {
  said: `
    {neck|head} {stuck|caught|trapped} in, {went|goes|gone|is|hangs} limp, {lips|face|skin|fingers} {is|are|went|turned|turning|going} {blue|grey|gray|purple}, {turned|turning|going} {blue|purple}, {he|she|baby|child|son|daughter|boy|girl|husband|wife|teddy and} {turned|went} {blue|grey|gray}, {grey|gray|blue|purple} in the face, slurring, slurred speech, out cold, foaming at, is foaming, {lips|face|tongue|throat|eyes|airway} {are|is|started} {swelling|swollen|burnt|burned|blue|closing|closing up}, throat is closing, swelling up, {heart|pulse} {is|was|keeps} {racing|stopping|pounding out|beating out|irregular}, {feel|feels|felt|feeling} faint, {has|had|having|gets} {fits|a fit|a stroke|convulsions}, {not|isn't|hardly|barely|stopped} breathing {right|properly|well|at|and|since}, short of {air|oxygen}, gasping {for|and}, {fell|landed|dropped} on {his|her|their} head, {keeps|kept|won't stop|can't stop} vomiting, fever {is|of|over} {over|<n>|above}, {down|in|into|stuck in} {her|his|their} {throat|windpipe|airway}, {battery|bead|button|magnet|coin|stone|peanut} {in|up|down} {his|her|their|the} {nose|ear|throat|mouth}, {choked|choking|chokes|gagging} on,
    {whole|entire|all her|all his} {week's|bottle of|box of|pack of|packet of|strip of|} {tablets|pills|painkillers|sleeping tablets}, {wrong|double|twice the} {dose|medication|medicine} {and|so|by|what}, {took|taken|takes|given|got} the wrong {medicine|medication|tablets|pills|dose}, {very|so|is|getting} {drowsy|confused} {and|since|after|$}, {pain|pressure|tightness} in my {chest|left arm|jaw}, {girl|boy|child|son|daughter|toddler|kid|baby} {has|is|went} {disappeared|missing|gone} {in|from|at|since}, {boy|girl|child|son|daughter|toddler|kid} {climbed|crawled|locked himself|locked herself} {into|in|inside} .. {locked|stuck|machine|freezer|dryer|cupboard}, {sugar|glucose} is {over|under|below|above}, insulin pump, {run|ran|running|runs} out of {insulin|oxygen|my insulin|her insulin|his insulin|inhalers|epipens|heart tablets|heart medication}, {oxygen|breathing|dialysis} {machine|tank|concentrator|bottle} {has|is|stopped|fails|failed|broke}, {on|lying on} the {floor|ground|bathroom floor} {and|bleeding|slurring|not|unable}, {in|inside} the {locked|hot} car
  `,
  pairs: [
    [
      CHILD,
      'her throat, his throat, his mouth, her mouth, his nose, her nose, choked, choking, limp, foaming, vomiting, unconscious, burnt, scalded, in this heat, turned grey, turned blue, has fits',
    ],
    [
      `{eaten|ate|drunk|drank|licked|bitten|swallowed}`,
      'dishwasher tab, tab, tabs, descaler, thinner, lamp oil, white spirit, drain cleaner, dishwasher tablet, washing capsule, rat poison, weedkiller, nail polish remover, foaming',
    ],
    [
      'oxygen, ventilator, dialysis, insulin, inhaler, epipen, pacemaker, glucose sensor, diabetic',
      'has stopped, stopped working, run out, ran out, no spare, empty, none left, did not come, has not come, not arrived, shaking, swollen, short of air, dying, faint',
    ],
    [
      'bite, bites, ate, eating, nuts, peanut, peanuts, allergic, allergy',
      'swelling, swollen, hives, throat, rash all over, lips',
    ],
    [
      'mum, mother, dad, father, grandma, grandad, wife, husband, grandmother, grandfather',
      'out cold, on the floor, slurring, unconscious, chest, collapsed, turned grey',
    ],
  ],
};
