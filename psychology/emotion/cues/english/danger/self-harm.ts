import type { CuePhrases } from '../../names.ts';

/** Wishes, plans and means, after the questions of the Columbia scale (Posner et al. 2011), beyond the words that name it. */
export const selfHarm: CuePhrases = {
  said: `
    {my|our} life is over, {won't|will not|not} be {here|alive|around} {on <day>|next week|next month|by then|in the morning}, {goodbye|farewell|suicide} {letter|letters|note|notes|video}, my {last|final} {night|hours|message on|day on|day alive},
    {do|did|done} {something|} to myself, {hurt|hurting|injured|cut|burned|hit} myself {again|after|since|because|when}, {dark|black|bad|terrible} thoughts {about|since|again|and|every}, {really|such|very} dark thoughts,
    {pain|it} to {stop|end|be over} {forever|for good|for ever}, {make|want} {it|the pain|everything} {to|} stop {forever|for good}, {can't|cannot|can not|don't|do not} {see|think|believe} {myself|me|i'll|i will|i can} {surviving|survive|make it|making it|last|be alive|get through}, i {won't|will not} {make it|survive|last} {through|until|till|the night|tonight|this},
    {see|seeing|find|finding|is|have} {no|a|any|another} way out {of this|for me|but|except|any|$}, {counted|counting|saved|saving|collected|collecting|lined|stockpiled|hoarding} .. {pills|tablets}, {pills|tablets} are {ready|lined up|in front|counted},
    {standing|sitting|stand|sit} {on|at} {the|a} {edge|bridge|roof|ledge|tracks|rails|railing|platform edge}, {on|at|near} the {ledge|train tracks|railway tracks}, edge of {the|a} {platform|roof|bridge|cliff|rooftop|balcony}, {drive|drives|driving|steer} .. {cliff|cliffs|off a bridge|into a tree|into a wall|oncoming traffic},
    {not|stop|stopped|of|cease|from} existing, cease to exist, {no|any|see the|the} point {in|of} {carrying on|going on|living|being alive|being here|staying}, tell {my|our} {sister|brother|mother|father|mum|mom|dad|wife|husband|son|daughter|kids|children|family} ~ {i|that i} {love|loved}, {disappear|disappeared|vanish|vanished} {for good|forever|for ever},
    {bear|stand|take} it any {longer|more} and, with razor blades, a razor blade, {be|join} with {his|her|my|their} {dead|late} {wife|husband|son|daughter|mother|father}, {slit|slash|slashed|cut|cutting} {my|his|her} {wrist|wrists}, self {harming|harmed|harms|injury}, {sleep|fall asleep} and {never|not} wake up, {hold|holding|stare at|staring at|look at} the {bottle of|} {pills|tablets}, {won't|will not} {be|} {needed|need it} {after|where} .. i won't, {on|is on|standing on} the roof of, {so i'll|i'll|i will} go too, nothing {left|more} to live for, nothing to lose anymore and, rather not {exist|be alive}, hope i don't wake up
  `,
  pairs: [
    [
      'cliff, cliffs, bridge, roof, platform, tracks, rails, balcony',
      'in my mind, in my head, jump, let go, step off, say something, goodbye, letter, nothing left',
    ],
    ['rope, noose, razor, razors', 'looking at it, garage, attic, neck, beam, ceiling, bathroom, tied, myself'],
  ],
};
